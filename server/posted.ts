import { bodyOf } from './body'
import { busy, fail, isBusy } from './fail'
import type { Failure } from './failure'
import type { House, Visit } from './house'
import type { Answer } from './packed'
import { sendOnce } from './send'
import { visitorOf } from './visitor'

/** Fields that nobody types, and secrets: they are not given back. */
const neverShown =
  /^\$ACTION|password|^(article|parent|comment|wanted|key|kept|next|token|after|queue|way|provider|credential|code|codes|seal|asked|passkey|link|invitation|session|letter|shown|keep|seen)$/

const mostBytesWithPicture = 4.5 * 2 ** 20

/**
 * Answers a form, or an action that React calls. Whatever becomes of a form, its words come back: Next itself answers
 * an unknown action, a broken form and an error without them.
 */
export async function posted(house: House, visit: Visit) {
  const { req, route } = visit
  // A picture is taken only from who is signed in: nobody else makes the house hold so much of theirs.
  if (route.uploads) Object.assign(visit, await visitorOf(req.headers.cookie, house.people))
  const body = await bodyOf(req, route.uploads && visit.member ? mostBytesWithPicture : undefined)
  if (!Buffer.isBuffer(body)) return fail(house, visit, body)
  const type = req.headers['content-type'] ?? ''
  const byScript = req.headers['next-action'] !== undefined
  const give = async (failure: Failure) => fail(house, visit, failure, await wordsIn(body, type))
  // To a form in another coding Next says 200 and runs nothing.
  if (!byScript && !type.startsWith('multipart/form-data')) return give({ status: 415, why: 'failure.form' })
  const { posts, members } = house.gates
  const made = () => house.renderer.forOne(route.url, visit, body)
  try {
    if (!route.uploads) Object.assign(visit, await visitorOf(req.headers.cookie, house.people))
    const answer = await (visit.member ? members : posts).through(made)
    return byScript || isPage(answer) ? sendOnce(visit, answer) : give(await failureOf(answer, body, type))
  } catch (error) {
    if (isBusy(error)) return give(busy)
    house.log.error({ route: route.pattern, err: error }, 'a form failed')
    return give({ status: 500, why: 'failure.brokenForm' })
  }
}

const isPage = ({ status, headers }: Answer) =>
  status < 400 || (status < 500 && /^(text\/html|application\/json)/.test(headers['content-type'] ?? ''))

async function failureOf({ status }: Answer, body: Buffer, type: string): Promise<Failure> {
  if ((await formIn(body, type)) === undefined) return { status: 400, why: 'failure.form' }
  return status < 500 ? { status, why: 'failure.renewed' } : { status, why: 'failure.brokenForm' }
}

/** What a person typed into a form. */
async function wordsIn(body: Buffer, type: string): Promise<string[]> {
  const form = await formIn(body, type)
  return form
    ? [...form].flatMap(([name, value]) =>
        typeof value === 'string' && value.trim() && !neverShown.test(name) ? [value] : [],
      )
    : []
}

/** Undefined: the body is no form. */
const formIn = (body: Buffer, type: string): Promise<FormData | undefined> =>
  new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData().catch(() => undefined)
