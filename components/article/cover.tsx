import { Plate } from '@/components/ui/plate'
import type { Issue } from '@/magazine/articles/issue'

type Props = { issue: Pick<Issue, 'name' | 'number' | 'picture'>; magazine: string; first?: boolean }

/** The cover of an issue: the magazine's name set over a plate, its theme and number below. */
export function Cover({ issue: { name, number, picture }, magazine, first }: Props) {
  return (
    <div className="cover">
      <b aria-hidden="true">{magazine}</b>
      {picture && <Plate {...picture} when={first ? 'first' : 'later'} sizes="(width >= 26rem) 26rem, 100vw" />}
      <span aria-hidden="true">
        {name} <i>{number}</i>
      </span>
    </div>
  )
}
