import type { ReactNode } from 'react'
import { Bar, type DeskPart } from '@/components/desk/bar'
import { Foot } from '@/components/desk/foot'
import { VisitorLinks } from '@/components/people/visitor-links'
import { store } from '@/db/kept'
import { sections } from '@/magazine/articles/section'
import { here } from '@/magazine/people/here'
import { magazine } from '../magazine'

type Props = {
  reported: { count: number; more: boolean }
  current?: DeskPart
  /** How the page is laid out. */
  page?: 'bench' | 'wide-page' | 'form-page'
  children: ReactNode
}

/** What every page of the desk is: a bar, its matter, a foot. */
export async function Desk({ reported, current = 'moderation', page = 'bench', children }: Props) {
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
        current={current}
        isEditor={member?.role === 'editor' || member?.role === 'owner'}
        isOwner={member?.role === 'owner'}
        day={day}
        calendar={calendar}
        people={<VisitorLinks member={member} path={path} t={t} />}
        t={t}
      />
      <main id="main" className={page}>
        {children}
      </main>
      <Foot sections={await sections(store())} t={t} />
    </div>
  )
}
