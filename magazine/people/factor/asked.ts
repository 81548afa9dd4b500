import { store } from '@/db/kept'
import { magazineOf } from '@/magazine/settings/magazine'
import { Refusal } from '@/magazine/settings/refusal'
import { here } from '../here'
import { sentenceOf } from '../sentence'
import { currentMember, currentSession } from '../session'
import { askForNewPasskey, askForPasskey, type Question } from './question'

/**
 * Answers the script of a page that wants a passkey with what to ask the browser. `?fills`: nobody pressed a button, the
 * browser is to offer passkeys where it fills a form in.
 */
export const askedForPasskey = ({ url }: Request): Promise<Response> => {
  const limit = new URL(url).searchParams.has('fills') ? 'passkeyFill' : 'passkey'
  return answered(() => askForPasskey(store(), { ...here(), limit }, new Date()))
}

/** The same for a new passkey of who asks; a password that has to be written is in the form. */
export const askedForNewPasskey = (request: Request): Promise<Response> =>
  answered(async () => {
    const member = await currentMember()
    if (!member) throw new Refusal('people.mayNot', { status: 403 })
    const password = (await request.formData()).get('password')
    const proof = {
      ...{ session: await currentSession(), address: here().address, site: here().site },
      password: typeof password === 'string' ? password : undefined,
    }
    const { name: magazine } = await magazineOf(store().read)
    return askForNewPasskey(store(), member, { ...proof, magazine }, new Date())
  })

async function answered(ask: () => Promise<Question>): Promise<Response> {
  try {
    return Response.json(await ask())
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { language } = await magazineOf(store().read)
    const wait = error.retryAfterSeconds
    if (wait !== undefined) here().headers['retry-after'] = String(wait)
    return Response.json({ wrong: sentenceOf(language, error.code, error.values) }, { status: error.status })
  }
}
