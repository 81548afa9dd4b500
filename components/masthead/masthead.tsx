import type { ReactNode } from 'react'
import { inLanguage, type Tongue } from '@/components/ui/in-language'
import { Icon } from '@/components/ui/icon'
import type { Section } from '@/magazine/articles/section'
import type { Words } from '@/messages/words'
import { Comfort } from './comfort'
import { DateLine, type DateLineProps } from './date-line'

type Props = DateLineProps & {
  name: string
  /** What the name and the sections are written in; the page may speak another language. */
  home: Tongue
  sections: Pick<Section, 'slug' | 'name'>[]
  /** On the front page the name is as large as it gets. */
  large?: boolean
  /** The section that the page shows, or that its article stands in. */
  current?: { slug: string; is: 'page' | 'true' }
  /** Links and buttons of who reads: sign in, account, sign out. */
  people?: ReactNode
  t: Words
}

/** The head of every page: whose it is, what day it is, where its sections are. */
export const Masthead = ({ name, home, sections, large, current, people, t, ...date }: Props) => (
  <header className={large ? 'masthead large' : 'masthead'}>
    <div className="page">
      <a className="name" href="/">
        <Bob />
        <span lang={inLanguage(home, date.calendar.language).lang} dir="auto">
          {name}
        </span>
      </a>
      <DateLine {...date} t={t} />
      <div className="utilities">
        <Comfort t={t} />
        <a href="/search">
          <Icon name="search" />
          <span className="word">{t('search.title')}</span>
        </a>
        {people}
      </div>
      {sections.length > 0 && (
        <nav className="sections" aria-label={t('masthead.sections')}>
          <ul>
            {sections.map(section => (
              <li key={section.slug}>
                <a
                  href={`/sections/${section.slug}`}
                  aria-current={current?.slug === section.slug ? current.is : undefined}
                  {...inLanguage(home, date.calendar.language)}
                >
                  {section.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  </header>
)

/** The plumb bob, hanging from above the page. */
const Bob = () => (
  <svg className="bob" viewBox="0 0 12 62" preserveAspectRatio="xMidYMax meet" aria-hidden="true">
    <path d="M5-400h2v440H5zM1 39h10l1 5-2 5-4 13-4-13-2-5z" />
  </svg>
)
