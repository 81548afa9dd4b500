type Props = {
  src: string
  /** What is to be seen; empty, if the words beside it say it. */
  alt: string
  /** In pixels of the file, so that its place is kept while it comes; unknown for a picture that is not ours. */
  width?: number
  height?: number
  /** The widths it is kept in besides, in AVIF and WebP. */
  widths?: number[]
  /** Fetched at once and before others, or when it comes near. */
  when: 'first' | 'later'
  /** How wide it stands, in terms of the window, for the browser to choose a width. */
  sizes?: string
}

const usual = '(width >= 64rem) 40rem, 100vw'

/** A picture of the magazine, in the smallest form that is sharp where it stands and that the browser can read. */
export function Plate({ src, alt, width, height, widths = [], when, sizes = usual }: Props) {
  const loading = when === 'first' ? ({ fetchPriority: 'high' } as const) : ({ loading: 'lazy' } as const)
  const picture = <img alt={alt} src={src} width={width} height={height} {...loading} />
  if (widths.length === 0) return picture
  const files = (type: string) => widths.map(each => `${src.replace(/\.\w+$/, '')}-${each}.${type} ${each}w`).join(', ')
  return (
    <picture>
      <source type="image/avif" srcSet={files('avif')} sizes={sizes} />
      <source type="image/webp" srcSet={files('webp')} sizes={sizes} />
      {picture}
    </picture>
  )
}
