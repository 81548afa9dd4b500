import { Blocks, membersManner } from '@/components/text/blocks'
import type { Preview } from '@/magazine/conversation/preview'

/** What somebody is about to say, as it will stand; nothing before they asked for it. */
export function Previewed({ preview, title }: { preview: unknown; title: string }) {
  if (preview === undefined) return null
  const { blocks, language, direction } = preview as Preview // of our own action
  return (
    <section className="comment preview" aria-label={title}>
      <p className="state soft">{title}</p>
      <div className="words" lang={language} dir={direction}>
        <Blocks blocks={blocks} manner={membersManner} />
      </div>
    </section>
  )
}
