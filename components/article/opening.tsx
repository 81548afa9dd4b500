import { Caption } from '@/components/text/figure'
import { Plate } from '@/components/ui/plate'
import type { Picture } from '@/magazine/articles/picture'

/** The picture that an article opens with, and whose it is. */
export const Opening = ({ picture }: { picture: Picture }) => (
  <figure className="opening">
    <Plate {...picture} when="first" sizes="(width >= 78rem) 61rem, 100vw" />
    <Caption credit={picture.credit} />
  </figure>
)
