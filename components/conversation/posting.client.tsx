'use client'

import { useFormStatus } from 'react-dom'

type Props = { name: string; you: string; posting: string }

/** The comment of the form around it while it is on its way: there at once, its marks not yet read. */
export function Posting({ name, you, posting }: Props) {
  const { pending, data } = useFormStatus()
  const words = data?.get('words')
  if (!pending || data?.get('way') === 'preview' || typeof words !== 'string' || !words.trim()) return null
  return (
    <div className="comment mine posting">
      <div className="comment-head">
        <bdi className="person">{name}</bdi>
        <span className="badge own">{you}</span>
      </div>
      <div className="words">
        {words.split(/\n\s*\n/).map((paragraph, n) => (
          <p key={n}>{paragraph}</p>
        ))}
      </div>
      <p className="state soft">{posting}</p>
    </div>
  )
}
