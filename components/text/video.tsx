import { Icon } from '@/components/ui/icon'
import { Plate } from '@/components/ui/plate'
import type { Video as Written } from '@/magazine/text/tree'
import type { Manner } from './manner'

type Props = { video: Written; manner: Manner }

/** A film that is somewhere else: a link with a still. Nothing of that site is fetched until somebody presses it. */
export function Video({ video: { title, href, still, length }, manner: { t, rel, pictures } }: Props) {
  const known = still === undefined ? undefined : pictures?.get(still)
  return (
    <p className="video">
      <a href={href} rel={href.startsWith('/') ? undefined : rel}>
        {still && <Plate {...known} src={still} alt="" when="later" />}
        <b>{title}</b>{' '}
        <span>
          <Icon name="play" />
          {length ? t('text.videoOf', { length }) : t('text.video')}
        </span>
      </a>
    </p>
  )
}
