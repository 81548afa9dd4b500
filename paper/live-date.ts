import { type Calendar, dayInFigures, dayInWords, timeInFigures, weekdayInWords } from '@/components/ui/dates'

/**
 * The masthead's date with the time of day in the magazine's zone, kept current: a `line` of both. The day's own words
 * stay as the server made them, until midnight there: then they are written here, in the same `pattern`.
 */
export class LiveDate extends HTMLElement {
  #timer = 0
  #shadow = this.attachShadow({ mode: 'open' })

  connectedCallback() {
    document.addEventListener('visibilitychange', this.#tell)
    this.#tell()
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.#tell)
    clearTimeout(this.#timer)
  }

  #tell = () => {
    clearTimeout(this.#timer)
    if (document.hidden) return
    const now = new Date()
    const calendar = { language: this.#said('language'), timeZone: this.#said('zone') }
    const stillThatDay = dayInFigures(now, calendar) === this.#said('day')
    const date = stillThatDay ? (this.textContent ?? '') : this.#inWords(now, calendar)
    // In one piece: a piece behind another would move when the fonts come.
    this.#shadow.textContent = this.#said('line')
      .replace('{time}', timeInFigures(now, calendar))
      .replace('{date}', date)
    this.#timer = window.setTimeout(this.#tell, 60_000 - (now.getTime() % 60_000))
  }

  #inWords = (now: Date, calendar: Calendar) =>
    this.#said('pattern')
      .replace('{weekday}', weekdayInWords(now, calendar))
      .replace('{date}', dayInWords(now, calendar))

  #said = (name: string) => this.getAttribute(name) ?? ''
}
