import { answer } from '@/magazine/people/here'
import { magazine } from '../magazine'
import { Entrance } from './entrance'

/** The page of a one-time link that no longer works. */
export async function LinkOver() {
  answer(410)
  const { t } = await magazine()
  return (
    <Entrance title={t('people.linkOverTitle')} why={t('people.linkOver')}>
      <p>
        <a className="button" href="/sign-in">
          {t('people.signIn')}
        </a>
      </p>
    </Entrance>
  )
}
