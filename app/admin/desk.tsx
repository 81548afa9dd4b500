import type { ReactNode } from 'react'
import { Bar } from '@/components/desk/bar'
import { Foot } from '@/components/desk/foot'
import { VisitorLinks } from '@/components/people/visitor-links'
import { store } from '@/db/kept'
import { sections } from '@/magazine/articles/section'
import { here } from '@/magazine/people/here'
import { asOwner } from '@/magazine/people/roles'
import { magazine } from '../magazine'

type Props = { reported: { count: number; more: boolean }; children: ReactNode }

/** What every page of the desk is: a bar, its matter, a foot. */
export async function Desk({ reported, children }: Props) {
  const { name, calendar, t } = await magazine()
  const { day, member, path } = here()
  return (
    <div className="desk">
      <a className="skip" href="#main">
        {t('masthead.skip')}
      </a>
      <Bar
        name={name}
        reported={reported}
        ofOwner={asOwner(member) !== undefined}
        day={day}
        calendar={calendar}
        people={<VisitorLinks member={member} path={path} t={t} />}
        t={t}
      />
      <main id="main" className="bench">
        {children}
      </main>
      <Foot sections={await sections(store())} t={t} />
    </div>
  )
}
