type Props = {
  src: string
  /** What is to be seen; empty, if the words beside it say it. */
  alt: string
  /** In pixels of the file, so that its place is kept while it comes; unknown for a picture that is not ours. */
  width?: number
  height?: number
  /** Fetched at once and before others, or when it comes near. */
  when: 'first' | 'later'
}

/** A picture of the magazine. */
export const Plate = ({ when, alt, ...picture }: Props) => (
  <img alt={alt} {...picture} {...(when === 'first' ? { fetchPriority: 'high' } : { loading: 'lazy' })} />
)
