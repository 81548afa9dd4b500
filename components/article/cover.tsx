import type { Issue } from '@/magazine/articles/issue'

type Props = { issue: Pick<Issue, 'name' | 'number' | 'picture'>; magazine: string; first?: boolean }

/** The cover of an issue: the magazine's name set over a plate, its theme and number below. */
export function Cover({ issue: { name, number, picture }, magazine, first }: Props) {
  const when = first ? ({ fetchPriority: 'high' } as const) : ({ loading: 'lazy' } as const)
  return (
    <div className="cover">
      <b aria-hidden="true">{magazine}</b>
      {picture && <img src={picture.src} alt={picture.alt} width={picture.width} height={picture.height} {...when} />}
      <span aria-hidden="true">
        {name} <i>{number}</i>
      </span>
    </div>
  )
}
