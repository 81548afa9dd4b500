/** What of a file is left behind, and how it is said of one and of many. */
const words = {
  script: ['script', 'scripts'],
  frame: ['embedded frame', 'embedded frames'],
  form: ['form', 'forms'],
  media: ['sound or film', 'sounds or films'],
  drawing: ['SVG drawing', 'SVG drawings'],
  template: ['template tag', 'template tags'],
  link: ['link that leads nowhere', 'links that lead nowhere'],
  transclusion: ['embedded note', 'embedded notes'],
  missing: ['picture that is not there', 'pictures that are not there'],
  remote: ['picture of another site', 'pictures of other sites'],
  unusable: ['picture that can’t be used', 'pictures that can’t be used'],
  author: ['author’s name that can’t be used', 'authors’ names that can’t be used'],
  section: ['section that is not there', 'sections that are not there'],
  series: ['series that is not there', 'series that are not there'],
  issue: ['issue that is not there', 'issues that are not there'],
  translation: ['original that is not there', 'originals that are not there'],
} as const
const mostNamed = 3

/** Counts what of a file is left behind; what has a name is named in the report. */
export class Dropped {
  #counted = new Map<keyof typeof words, string[]>()

  add(what: keyof typeof words, name = '') {
    const names = this.#counted.get(what) ?? []
    names.push(name)
    this.#counted.set(what, names)
  }

  /** `3 scripts`, `1 picture that is not there (img/a.jpg)`. */
  said(): string[] {
    return [...this.#counted].map(([what, names]) => {
      const distinct = [...new Set(names.filter(name => name !== ''))]
      const named = distinct.slice(0, mostNamed).join(', ') + (distinct.length > mostNamed ? ', …' : '')
      return `${names.length} ${words[what][names.length === 1 ? 0 : 1]}${named && ` (${named})`}`
    })
  }
}
