import type { Picture } from '@/magazine/articles/picture'

/** The picture that an article opens with, and whose it is. */
export const Opening = ({ picture: { src, alt, credit, width, height } }: { picture: Picture }) => (
  <figure className="opening">
    <img src={src} alt={alt} width={width} height={height} fetchPriority="high" />
    {credit && (
      <figcaption>
        <small>{credit}</small>
      </figcaption>
    )}
  </figure>
)
