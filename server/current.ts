import type { Store } from '@/db/store'
import { type Magazine, magazineOf } from '@/magazine/settings/magazine'

/** What the server itself has to know of the magazine at every request, asked anew only when `site` has a new revision. */
export class Current {
  #revision = -1
  #calendar: Intl.DateTimeFormat | undefined
  #minute = -1
  #day = ''
  #language = 'en'

  constructor(private readonly store: Store) {}

  /** The language as it was last known: a failure page may not ask the database. */
  get language(): string {
    return this.#language
  }

  /** The day in the magazine's time zone, as YYYY-MM-DD. `site` is the revision of that tag, if the caller has just read it. */
  day(now = Date.now(), site?: number): string | Promise<string> {
    return site !== undefined && site === this.#revision ? this.#dayAt(now) : this.#askedDay(now)
  }

  async #askedDay(now: number): Promise<string> {
    const [revision = 0] = await this.store.revisions(['site'])
    if (revision !== this.#revision || !this.#calendar) this.#learn(revision, await magazineOf(this.store.read))
    return this.#dayAt(now)
  }

  #dayAt(now: number): string {
    const minute = Math.floor(now / 60_000)
    if (minute !== this.#minute && this.#calendar) {
      this.#minute = minute
      this.#day = this.#calendar.format(now)
    }
    return this.#day
  }

  #learn(revision: number, { language, timeZone }: Magazine) {
    this.#revision = revision
    this.#language = language
    this.#calendar = new Intl.DateTimeFormat('en-CA', { timeZone }) // writes a day as YYYY-MM-DD
    this.#minute = -1
  }
}
