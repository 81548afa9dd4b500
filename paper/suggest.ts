type Part = { text: string; marked: boolean }
type Suggestion = { slug: string; language: string; headline: Part[] }

const waitMs = 150

/**
 * Headlines that fit what is typed, as a plain list under the field: links that one can leave alone. How many there are is
 * said to who listens. Escape closes it, and so does leaving the form. It writes into its own shadow root.
 */
export class SearchSuggestions extends HTMLElement {
  #timer = 0
  #asked = ''
  #root = this.attachShadow({ mode: 'open' })
  #said = document.createElement('div')
  #place = document.createElement('div')

  connectedCallback() {
    this.#said.part.add('said')
    this.#said.setAttribute('role', 'status')
    this.#root.replaceChildren(this.#said, this.#place)
    this.#field?.addEventListener('input', this.#wait)
    this.closest('form')?.addEventListener('keydown', this.#escape)
    this.closest('form')?.addEventListener('focusout', this.#leave)
  }

  disconnectedCallback() {
    clearTimeout(this.#timer)
    this.#field?.removeEventListener('input', this.#wait)
    this.closest('form')?.removeEventListener('keydown', this.#escape)
    this.closest('form')?.removeEventListener('focusout', this.#leave)
  }

  get #field() {
    return this.closest('form')?.querySelector<HTMLInputElement>('input[type=search]')
  }

  #wait = () => {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => void this.#ask(), waitMs)
  }

  // By the same key a browser empties the field: while the list is open, that alone goes.
  #escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !this.#place.hasChildNodes()) return
    event.preventDefault()
    this.#close()
  }

  #leave = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && !this.closest('form')?.contains(relatedTarget)) this.#close()
  }

  #close() {
    clearTimeout(this.#timer)
    this.#asked = ''
    this.#show([])
  }

  async #ask() {
    const typed = (this.#asked = this.#field?.value.trim() ?? '')
    const found = typed ? await fitting(typed) : []
    if (typed === this.#asked) this.#show(found) // an answer that comes late is for what stood there before
  }

  #show(found: Suggestion[]) {
    const label = this.getAttribute('label') ?? ''
    const list = document.createElement('ul')
    list.setAttribute('aria-label', label)
    list.part.add('list')
    list.append(...found.map(itemOf))
    this.#place.replaceChildren(...(found.length ? [list] : []))
    this.#said.textContent = found.length ? `${label}: ${found.length}` : ''
  }
}

/** Nothing where the search is busy or the net is gone: nobody waits for suggestions. */
async function fitting(typed: string): Promise<Suggestion[]> {
  try {
    const answer = await fetch(`/search/suggestions?q=${encodeURIComponent(typed)}`)
    return answer.ok ? await answer.json() : []
  } catch {
    return []
  }
}

function itemOf({ slug, language, headline }: Suggestion) {
  const item = document.createElement('li')
  item.part.add('item')
  const link = document.createElement('a')
  link.href = `/articles/${slug}`
  link.lang = language
  link.dir = 'auto'
  link.part.add('link')
  for (const { text, marked } of headline) {
    const piece = marked ? document.createElement('b') : document.createElement('span')
    piece.textContent = text
    link.append(piece)
  }
  item.append(link)
  return item
}
