import type { Luggage } from '@/magazine/people/arrive'
import { withLuggage } from '@/magazine/people/arrive'
import { answer } from '@/magazine/people/here'
import type { Way } from '@/magazine/people/joining'
import type { Kept } from '@/magazine/people/kept'
import type { Key } from '@/messages/words'
import { magazine } from '../magazine'
import { Entrance } from '../sign-in/entrance'

type Why = Extract<Way, 'closed' | 'invitation' | 'over'>
type Props = { why: Why; carried: Luggage; words?: Kept }

const sentences: Record<Why, Key> = {
  closed: 'setup.joiningClosed',
  invitation: 'setup.invitationNeeded',
  over: 'setup.invitationOver',
}

/** In place of the form where nobody new may join, or not with this invitation. */
export async function NoWayIn({ why, carried, words }: Props) {
  if (why === 'over') answer(410)
  const { joining = 'open', t } = await magazine()
  return (
    <Entrance title={t('people.createAnAccount')} why={t(sentences[why])} words={words}>
      {why === 'over' && joining === 'open' && (
        <p>
          <a href={withLuggage('/register', carried)}>{t('setup.joinWithout')}</a>
        </p>
      )}
      <p className="soft">
        {t('people.alreadyMember')} <a href={withLuggage('/sign-in', carried)}>{t('people.signIn')}</a>
      </p>
    </Entrance>
  )
}
