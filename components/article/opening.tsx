import { Caption } from '@/components/text/figure'
import { Plate } from '@/components/ui/plate'
import type { Picture } from '@/magazine/articles/article'

/** The picture that an article opens with, and whose it is. */
export const Opening = ({ picture: { src, alt, credit, width, height } }: { picture: Picture }) => (
  <figure className="opening">
    <Plate src={src} alt={alt} width={width} height={height} when="first" />
    <Caption credit={credit} />
  </figure>
)
