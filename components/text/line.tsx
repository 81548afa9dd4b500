import type { Inline } from '@/magazine/text/tree'

/** The pieces of one line; `rel` is put on links that leave the site. */
export const Line = ({ of, rel }: { of: Inline[]; rel?: string }) =>
  of.map((piece, n) => <Piece key={n} piece={piece} rel={rel} />)

function Piece({ piece, rel }: { piece: Inline; rel?: string }) {
  switch (piece.type) {
    case 'text':
      return piece.text
    case 'emphasis':
      return (
        <em>
          <Line of={piece.children} rel={rel} />
        </em>
      )
    case 'strong':
      return (
        <strong>
          <Line of={piece.children} rel={rel} />
        </strong>
      )
    case 'code':
      return <code>{piece.text}</code>
    case 'link':
      return (
        <a href={piece.href} rel={/^[/#]/.test(piece.href) ? undefined : rel}>
          <Line of={piece.children} rel={rel} />
        </a>
      )
    case 'break':
      return <br />
  }
}
