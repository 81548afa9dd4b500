import type { Filter } from '@/components/search/search-form'
import type { Calendar } from '@/components/ui/dates'
import { languageName } from '@/components/ui/language-name'
import { store } from '@/db/kept'
import { yearsWithArticles } from '@/magazine/articles/archive'
import { authors } from '@/magazine/articles/author'
import { languagesOfArticles } from '@/magazine/articles/languages'
import { sections } from '@/magazine/articles/section'
import type { Words } from '@/messages/words'

/** Where one can look: what there is of each, and all of it first. */
export async function filters(t: Words, { language, timeZone }: Calendar): Promise<Filter[]> {
  const named = ({ slug, name }: { slug: string; name: string }) => ({ value: slug, label: name })
  const all = (label: string, choices: Filter['choices']) => [{ value: '', label }, ...choices]
  const { compare } = new Intl.Collator(language)
  const people = (await authors(store())).toSorted((one, other) => compare(one.name, other.name))
  const languages = (await languagesOfArticles(store())).map(lang => ({
    value: lang,
    label: languageName(lang) ?? lang,
    lang,
  }))
  const years = (await yearsWithArticles(store(), timeZone)).map(year => ({ value: String(year), label: String(year) }))
  const kinds = [
    { value: 'articles', label: t('search.articles') },
    { value: 'comments', label: t('search.comments') },
  ]
  return [
    { name: 'kind', label: t('search.kind'), choices: all(t('search.everything'), kinds) },
    {
      name: 'section',
      label: t('search.section'),
      choices: all(t('search.allSections'), (await sections(store())).map(named)),
    },
    { name: 'author', label: t('search.author'), choices: all(t('search.allAuthors'), people.map(named)) },
    { name: 'language', label: t('search.language'), choices: all(t('search.allLanguages'), languages) },
    { name: 'year', label: t('search.year'), choices: all(t('search.allYears'), years) },
    {
      name: 'sort',
      label: t('search.sort'),
      choices: all(t('search.relevance'), [{ value: 'date', label: t('search.date') }]),
    },
  ]
}
