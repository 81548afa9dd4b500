import { PageHead } from '@/components/ui/page-head'
import type { Card } from '@/magazine/articles/article'
import { cardsPerSection } from '@/magazine/articles/rules'
import type { Words } from '@/messages/words'
import { Part } from './part'
import { Ranked } from './ranked'
import { SectionRow } from './section-row'
import { Teaser } from './teaser'
import { Trio } from './trio'

type Props = {
  name: string
  language: string
  lead?: Card
  latest: Card[]
  recommended: Card[]
  discussed: Card[]
  sections: { slug: string; name: string; cards: Card[] }[]
  t: Words
}

const cardsInLatest = 4

/** The front page: what leads, what is new, what readers chose, and each section. A part without articles is left out. */
export function Front({ name, language, lead, latest, recommended, discussed, sections, t }: Props) {
  if (!lead) return <Empty name={name} t={t} />
  const newest = latest.slice(0, cardsInLatest)
  return (
    <div className="page">
      <h1 className="unseen">{t('front.title', { name })}</h1>
      <section className="lead" aria-label={t('front.lead')}>
        <Teaser card={lead} language={language} level="h2" className={lead.picture && 'first'} picture="first" />
      </section>
      {newest.length > 0 && (
        <Part id="latest" title={t('front.latest')}>
          <Trio cards={newest} language={language} full />
        </Part>
      )}
      {recommended.length + discussed.length > 0 && (
        <Part id="by-readers" title={t('front.byReaders')}>
          <div className="pair">
            <Ranked id="most-recommended" title={t('front.mostRecommended')} cards={recommended} language={language} />
            <Ranked id="most-discussed" title={t('front.mostDiscussed')} cards={discussed} language={language} />
          </div>
        </Part>
      )}
      {withoutThose([lead, ...newest], sections).map(section => (
        <SectionRow key={section.slug} {...section} language={language} />
      ))}
    </div>
  )
}

const Empty = ({ name, t }: Pick<Props, 'name' | 't'>) => (
  <div className="page">
    <PageHead title={name}>{t('list.empty')}</PageHead>
  </div>
)

/** The sections with what does not stand above them already; a section of nothing else is left out. */
function withoutThose(shown: Card[], sections: Props['sections']) {
  const slugs = new Set(shown.map(({ slug }) => slug))
  return sections
    .map(section => ({
      ...section,
      cards: section.cards.filter(({ slug }) => !slugs.has(slug)).slice(0, cardsPerSection),
    }))
    .filter(({ cards }) => cards.length > 0)
}
