import type { ReactNode } from 'react'
import { Colophon } from '@/components/masthead/colophon'
import { Masthead } from '@/components/masthead/masthead'
import { VisitorLinks } from '@/components/people/visitor-links'
import { inLanguage } from '@/components/ui/in-language'
import { store } from '@/db/kept'
import { newsFor } from '@/magazine/account/notices'
import { sections } from '@/magazine/articles/section'
import { here } from '@/magazine/people/here'
import { magazine } from './magazine'
import { offerAfterSignIn } from './passkey-offer'

type Props = {
  /** The front page: the name is set large. */
  large?: boolean
  /** The section that the page is, or that its article stands in. */
  current?: { slug: string; is: 'page' | 'true' }
  children: ReactNode
}

/** What every page of the magazine is: a masthead, its matter, a foot. A page returns one, because it knows its section. */
export async function Sheet({ large, current, children }: Props) {
  const { name, description, home, calendar, t } = await magazine()
  const { day, member, path } = here()
  const news = member && (await newsFor(store(), member.id))
  const links = [
    { href: '/archive', label: t('archive.title') },
    { href: '/issues', label: t('issues.title') },
    { href: '/authors', label: t('authors.title') },
    { href: '/tags', label: t('tags.title') },
    { href: '/guidelines', label: t('moderation.guidelines') },
    { href: '/moderation-log', label: t('moderation.log') },
  ]
  return (
    <>
      <a className="skip" href="#main">
        {t('masthead.skip')}
      </a>
      <Masthead
        name={name}
        home={home}
        sections={await sections(store())}
        large={large}
        current={current}
        day={day}
        calendar={calendar}
        people={<VisitorLinks member={member} news={news} path={path} t={t} />}
        t={t}
      />
      <main id="main">
        {await offerAfterSignIn()}
        {children}
      </main>
      <Colophon name={name} links={links} t={t}>
        {description && <bdi lang={inLanguage(home, calendar.language).lang}>{description}</bdi>}
      </Colophon>
    </>
  )
}
