import type { ReactNode } from 'react'
import { Plate } from '@/components/ui/plate'
import type { Of } from '@/magazine/text/tree'
import { Line } from './line'
import type { Manner } from './manner'

type Props = { picture: Of<'picture'>; manner: Manner }

/** A picture in the text, with what is said about it and whose it is. */
export const Figure = ({ picture, manner }: Props) => (
  <figure className={picture.wide ? 'wide' : undefined}>
    <Picture picture={picture} manner={manner} />
    <Caption credit={manner.pictures?.get(picture.src)?.credit}>{picture.caption}</Caption>
  </figure>
)

/** Pictures side by side, under one caption. */
export function Group({ pictures, caption, manner }: Of<'group'> & { manner: Manner }) {
  const credits = new Set(pictures.map(({ src }) => manner.pictures?.get(src)?.credit ?? ''))
  return (
    <figure className={`group of-${pictures.length}`}>
      {pictures.map((picture, n) => (
        <figure key={n}>
          <Picture picture={picture} manner={manner} />
          <Caption>{picture.caption}</Caption>
        </figure>
      ))}
      <Caption credit={[...credits].filter(credit => credit !== '').join(', ')}>
        {caption.length > 0 && <Line of={caption} manner={manner} />}
      </Caption>
    </figure>
  )
}

function Picture({ picture: { src, alt, wide }, manner }: Props) {
  const known = manner.pictures?.get(src)
  const sizes = wide ? '(width >= 78rem) 61rem, 100vw' : undefined
  return <Plate {...known} src={src} alt={alt || (known?.alt ?? '')} when="later" sizes={sizes} />
}

/** Nothing, if there is nothing to say. */
export const Caption = ({ credit, children }: { credit?: string; children?: ReactNode }) =>
  children || credit ? (
    <figcaption>
      {children} {credit && <small>{credit}</small>}
    </figcaption>
  ) : undefined
