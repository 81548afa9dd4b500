import { faultOf } from '@/db/fault'
import { StoreBusy } from '@/db/store'
import { words } from '@/messages/words'
import { ClientLeft } from './body'
import { type Failure, failurePage } from './failure'
import { Full } from './gate'
import type { House, Visit } from './house'
import { sendOnce } from './send'

export const busy: Failure = { status: 503, why: 'failure.busy', headers: { 'retry-after': '5' } }

/** Whether what was thrown will pass by itself, or when the owner has made room: too many at once, a database that can't be written. */
export const isBusy = (error: unknown): boolean =>
  error instanceof Full || error instanceof StoreBusy || ['busy', 'full', 'readonly'].includes(faultOf(error) ?? '')

/** Sends the page of a failure, with the words that somebody typed in vain. */
export function fail({ current, files, headers }: House, visit: Visit, failure: Failure, unsent?: string[]) {
  const { language } = current
  const page = failurePage(failure, { language, t: words(language), styles: files.styles, unsent })
  return sendOnce(visit, {
    status: failure.status,
    headers: { ...headers.page, 'content-type': 'text/html; charset=utf-8', ...failure.headers },
    body: Buffer.from(page),
  })
}

/** Answers a request that something threw at, and logs it; nobody is answered who has left. */
export async function failBroken(house: House, visit: Visit, error: unknown) {
  if (error instanceof ClientLeft) return
  if (isBusy(error)) return fail(house, visit, busy)
  house.log.error({ route: visit.route.pattern, err: error }, 'a request failed')
  if (visit.res.headersSent) visit.res.destroy()
  else await fail(house, visit, { status: 500, why: 'failure.broken' })
}
