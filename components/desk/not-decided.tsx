import { useFocusOn } from '@/components/ui/focus'
import type { DeskWords } from './says'

type Props = {
  errors: Record<string, string>
  note?: string
  /** The queue. */
  back: string
  says: DeskWords
}

/** In place of the form: why nothing was decided, and the note that was written for it. */
export function NotDecided({ errors, note, back, says }: Props) {
  const focused = useFocusOn<HTMLDivElement>(errors)
  return (
    <div className="clash" role="alert" {...focused}>
      <h3>{says.notDecided}</h3>
      <p>{Object.values(errors).join(' ')}</p>
      {note && (
        <>
          <p>{says.yourNote}</p>
          <blockquote dir="auto">{note}</blockquote>
        </>
      )}
      <p>
        <a href={back}>{says.back}</a>
      </p>
    </div>
  )
}
