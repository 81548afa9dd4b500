import type { Asked } from '@/magazine/search/rules'

type Choice = { value: string; label: string; lang?: string }
export type Filter = { name: Exclude<keyof Asked, 'q' | 'after'>; label: string; choices: Choice[] }
type Props = {
  asked: Partial<Asked>
  says: { search: string; button: string; suggestions: string }
  /** The first choice of each is all of them, and has no value. */
  filters: Filter[]
}

/** What is looked for and where. A plain form, whose address is the result's; paper/suggest.ts adds what fits while one types. */
export const SearchForm = ({ asked, says, filters }: Props) => (
  <form className="form search" method="get" action="/search" role="search">
    <div className="search-form">
      <div className="field">
        <label htmlFor="q">{says.search}</label>
        <input type="search" id="q" name="q" defaultValue={asked.q} autoComplete="off" dir="auto" />
      </div>
      <button className="button">{says.button}</button>
    </div>
    <search-suggestions label={says.suggestions} />
    <div className="filters">
      {filters.map(({ name, label, choices }) => (
        <div className="field" key={name}>
          <label htmlFor={name}>{label}</label>
          <select id={name} name={name} defaultValue={asked[name] ?? ''}>
            {choices.map(({ value, label: words, lang }) => (
              <option key={value} value={value} lang={lang}>
                {words}
              </option>
            ))}
          </select>
        </div>
      ))}
    </div>
  </form>
)

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'search-suggestions': { label: string }
    }
  }
}
