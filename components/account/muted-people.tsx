import { Mute } from '@/components/conversation/follow-buttons.client'
import type { Words } from '@/messages/words'

type Props = { people: { name: string; handle: string }[]; t: Words }

/** Whom a member has muted, each with the way back. */
export const MutedPeople = ({ people, t }: Props) =>
  people.length === 0 ? (
    <p>{t('mute.none')}</p>
  ) : (
    <>
      <p className="soft">{t('mute.why')}</p>
      <ul className="things">
        {people.map(({ name, handle }) => (
          <li key={handle}>
            <a href={`/people/${handle}`}>
              <bdi>{name}</bdi>
            </a>
            <Mute handle={handle} on labels={{ off: t('comment.mute'), on: t('comment.unmute') }} from="account" />
          </li>
        ))}
      </ul>
    </>
  )
