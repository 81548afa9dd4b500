import { answer } from '@/magazine/people/here'
import type { Key } from '@/messages/words'
import { magazine } from '../magazine'
import { Entrance } from './entrance'

type Says = { title: Key; why: Key }

const ofLinks: Says = { title: 'people.linkOverTitle', why: 'people.linkOver' }

/** The page of a one-time link, or of a step of signing in, that no longer works. */
export async function Over({ says: { title, why } = ofLinks }: { says?: Says }) {
  answer(410)
  const { t } = await magazine()
  return (
    <Entrance title={t(title)} why={t(why)}>
      <p>
        <a className="button" href="/sign-in">
          {t('people.signIn')}
        </a>
      </p>
    </Entrance>
  )
}
