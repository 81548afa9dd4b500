import { domainToASCII } from 'node:url'
import { Refusal } from '@/magazine/settings/refusal'
import { longestEmail } from './rules'

/**
 * An address as it is kept and compared: NFKC, lower case, its host in ASCII. Refuses what is no address of one mailbox:
 * further recipients, line ends, quoted parts, letters outside ASCII before the @.
 */
export function emailOf(typed: string): string {
  const email = parsed(typed)
  if (!email) throw new Refusal('people.emailWrong', { field: 'email' })
  return email
}

/** The same, undefined for what is no address. */
export function parsed(typed: string): string | undefined {
  const [local = '', host = '', ...more] = typed.normalize('NFKC').trim().toLowerCase().split('@')
  const domain = domainToASCII(host)
  const email = `${local}@${domain}`
  if (more.length || email.length > longestEmail || !isLocal(local) || !isHost(host, domain)) return undefined
  return email
}

const isLocal = (local: string) =>
  local.length <= 64 && /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/.test(local)
const isHost = (typed: string, ascii: string) =>
  !/[\s/\\?#:[\]%]/.test(typed) && /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/.test(ascii)
