import { addComments } from './fresh-add'

const waitMs = 60_000
const mostFailures = 2
/** In so long a server that is heard says something; what stands between may keep it to itself. */
const longestSilenceMs = 15_000
/** One's own comment is on one's own page before it is told of. */
const patienceMs = 1_000
const saidOnceMs = 60_000

const arrow = '<svg part="arrow" viewBox="0 0 24 24" aria-hidden="true"><path d="m5 12 7-7 7 7M12 19V5"/></svg>'

/**
 * A bar that says how many comments came in since the page was made, and shows them when it is pressed: in a form by sending
 * that, with `href` elsewhere, else by taking them from the page as it is now. It listens while the page is looked at, comes
 * again later and later where that fails, and asks once a minute where it failed twice. `count` and `added` hold the forms
 * of its sentences.
 */
export class FreshComments extends HTMLElement {
  static observedAttributes = ['since']

  #shadow = this.attachShadow({ mode: 'open' })
  #bar = document.createElement('button')
  #said = document.createElement('div')
  #source: EventSource | undefined
  #timer = 0
  #pause = 0
  #failures = 0
  #saidAt = -Infinity
  #pressed: { count: number; before: Set<string> } | undefined

  connectedCallback() {
    const href = this.getAttribute('href')
    const bar: HTMLElement = href ? Object.assign(document.createElement('a'), { href }) : this.#bar
    if (!href) bar.addEventListener('click', () => void this.#press())
    this.#bar = bar as HTMLButtonElement
    bar.hidden = true
    this.#said.part.add('said')
    this.#said.setAttribute('role', 'status')
    this.#shadow.replaceChildren(bar, this.#said)
    document.addEventListener('visibilitychange', this.#turn)
    this.#turn()
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.#turn)
    this.#stop()
  }

  /** The page is another: what was new stands on it. */
  attributeChangedCallback(_: string, before: string | null) {
    if (before === null) return
    this.#show(0)
    this.#turn()
    if (this.#pressed) requestAnimationFrame(() => this.#shown())
  }

  #turn = () => {
    this.#stop()
    this.#failures = 0
    if (!document.hidden) this.#listen()
  }

  #stop() {
    this.#source?.close()
    clearTimeout(this.#timer)
    clearTimeout(this.#pause)
  }

  #listen = () => {
    if (this.#failures >= mostFailures) return void this.#poll()
    const source = (this.#source = new EventSource(this.#address))
    this.#timer = window.setTimeout(this.#failed, longestSilenceMs)
    source.addEventListener('error', this.#failed)
    source.addEventListener('message', ({ data }: MessageEvent<string>) => {
      clearTimeout(this.#timer)
      this.#failures = 0
      this.#hear(JSON.parse(data))
    })
  }

  #failed = () => {
    this.#source?.close()
    this.#later(this.#listen, 2_000 * 2 ** this.#failures++)
  }

  #poll = async () => {
    if (saves()) return
    try {
      const answer = await fetch(this.#address, { headers: { accept: 'application/json' } })
      if (answer.ok) this.#hear(await answer.json())
    } catch {
      // The net is gone: it is asked again.
    }
    this.#later(() => void this.#poll(), waitMs)
  }

  /** Not all browsers at once: those of a server that began anew would come together. */
  #later(what: () => void, ms: number) {
    clearTimeout(this.#timer)
    if (!document.hidden) this.#timer = window.setTimeout(what, ms * (0.5 + Math.random()))
  }

  #hear({ fresh }: { fresh: number }) {
    clearTimeout(this.#pause)
    this.#pause = window.setTimeout(() => this.#show(fresh), patienceMs)
  }

  #show(count: number) {
    const words = count ? this.#sentence('count', count) : ''
    this.#bar.hidden = !count
    this.#bar.part.toggle('bar', count > 0) // its looks would show it
    this.#bar.innerHTML = arrow
    this.#bar.append(words)
    this.#bar.dataset.count = String(count)
    if (count && performance.now() - this.#saidAt > saidOnceMs) this.#say(words)
  }

  #say(words: string) {
    this.#saidAt = performance.now()
    this.#said.textContent = words
  }

  async #press() {
    this.#pressed = { count: Number(this.#bar.dataset.count), before: new Set(comments().map(({ id }) => id)) }
    const form = this.closest('form')
    if (form) return form.requestSubmit()
    try {
      const answer = await fetch(location.pathname + location.search)
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const there = page.querySelector('fresh-comments')
      if (!there) return location.reload()
      addComments(there, this)
      this.setAttribute('since', there.getAttribute('since') ?? '')
    } catch {
      location.reload() // the browser says what is wrong
    }
  }

  /** They stand where the bar stood; nothing above them moved. */
  #shown() {
    const { count = 0, before = new Set() } = this.#pressed ?? {}
    this.#pressed = undefined
    const first = comments().find(({ id }) => !before.has(id))
    if (first) first.tabIndex = -1
    first?.focus({ preventScroll: true })
    this.#say(this.#sentence('added', count))
  }

  #sentence(name: 'count' | 'added', count: number): string {
    const language = this.getAttribute('language') ?? ''
    const forms: Record<string, string> = JSON.parse(this.getAttribute(name) ?? '{}')
    const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other ?? ''
    return form.replace('{count}', count.toLocaleString(language))
  }

  get #address() {
    return `/articles/${this.getAttribute('article')}/live?after=${this.getAttribute('since')}`
  }
}

const comments = () => [...document.querySelectorAll<HTMLElement>('article.comment')]

const saves = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true
