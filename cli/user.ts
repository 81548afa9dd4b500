import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { type Store, StoreBusy, StoreRefusal } from '@/db/store'
import { resetFactor } from '@/magazine/people/factor/take-off'
import { makeLink } from '@/magazine/people/link'
import type { Role } from '@/magazine/people/member'
import { hashPassword, passwordOf } from '@/magazine/people/password'
import { addMember } from '@/magazine/people/register-member'
import { roles } from '@/magazine/people/roles'
import { type Account, accountByEmail, accounts, disableMember, setRole } from '@/magazine/people/standing'
import { type Environment, readEnvironment, WrongSetting } from '@/magazine/settings/environment'
import { Refusal } from '@/magazine/settings/refusal'
import { words } from '@/messages/words'
import { openForShell } from './shell-store'

const usage = `usage: npm run user -- COMMAND
  add EMAIL --name NAME [--role ROLE]   the password is one line of standard input; an empty one makes an account without
  list                                  all accounts
  role EMAIL ROLE                       gives a role and ends the sessions; roles are ${roles.join(', ')}
  disable EMAIL                         shuts out and ends the sessions; comments stay
  link EMAIL                            prints a link that signs in once, within 30 minutes
  reset-factor EMAIL                    takes app, passkeys and recovery codes off who lost them, and ends the sessions`

/** A command that was not written as it must be, in one line. */
class Unusable extends Error {}

type Given = { rest: string[]; name?: string; role?: string }
type Command = (store: Store, given: Given, environment: Environment) => Promise<void>

const commands: Record<string, Command> = {
  async add(store, { rest, name, role = 'member' }) {
    const email = only(rest, 'EMAIL')
    if (name === undefined) throw new Unusable('--name is missing; write the display name after it')
    const asked = roleOf(role)
    const typed = await lineOfInput()
    const passwordHash = typed ? await hashPassword(passwordOf(typed, { name, email })) : undefined
    const at = new Date()
    const member = await store.write(tx =>
      addMember(tx, { email, name, role: asked, passwordHash, emailConfirmedAt: at, at }),
    )
    console.log(`added ${member.name}, ${member.role}, /people/${member.handle}`)
  },
  async list(store, { rest }) {
    if (rest.length) throw new Unusable(`list takes nothing more; ${rest.join(' ')} is too much`)
    const all = await accounts(store.read)
    for (const account of all) console.log(lineOf(account))
    console.log(all.length === 1 ? '1 account' : `${all.length} accounts`)
  },
  async role(store, { rest }) {
    const [email, role, ...more] = rest
    if (email === undefined || role === undefined || more.length) throw new Unusable('write: role EMAIL ROLE')
    const member = await setRole(store, email, roleOf(role))
    console.log(`${member.name} is ${member.role} now`)
  },
  async disable(store, { rest }) {
    const member = await disableMember(store, only(rest, 'EMAIL'), new Date())
    console.log(`${member.name} is disabled and signed out everywhere`)
  },
  async link(store, { rest }, { site }) {
    const { member, email, isDisabled } = await accountByEmail(store.read, only(rest, 'EMAIL'))
    if (isDisabled) throw new Unusable(`${member.name} is disabled; no link lets them in`)
    const asked = { memberId: member.id, email, purpose: 'shell' } as const
    console.log(`${site}/sign-in/link/${await store.write(tx => makeLink(tx, asked, new Date()))}`)
  },
  async 'reset-factor'(store, { rest }) {
    const { name } = await resetFactor(store, only(rest, 'EMAIL'), new Date())
    console.log(`${name} has no second factor now: app, passkeys and recovery codes are off, all sessions ended`)
  },
}

async function main(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { name: { type: 'string' }, role: { type: 'string' } },
  })
  const [asked = '', ...rest] = positionals
  const command = Object.hasOwn(commands, asked) ? commands[asked] : undefined
  if (!command) {
    console.error(usage)
    return 2
  }
  const environment = readEnvironment(process.env)
  const store = await openForShell(environment)
  try {
    await command(store, { ...values, rest }, environment)
    return 0
  } finally {
    await store.close()
  }
}

function only([value, ...more]: string[], name: string): string {
  if (value === undefined || more.length) throw new Unusable(`one ${name} is needed, ${more.length + 1} were given`)
  return value
}

function roleOf(text: string): Role {
  const role = roles.find(known => known === text)
  if (!role) throw new Unusable(`${text} is no role; accepted are ${roles.join(', ')}`)
  return role
}

const lineOf = ({ member, email, isConfirmed, isDisabled }: Account) =>
  [
    member.role.padEnd(9),
    email,
    member.name,
    `/people/${member.handle}`,
    ...(isConfirmed ? [] : ['(address not confirmed)']),
    ...(isDisabled ? ['(disabled)'] : []),
  ].join('  ')

async function lineOfInput(): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write('Password (empty for none): ')
  const lines = createInterface({ input: process.stdin })
  for await (const line of lines) {
    lines.close()
    return line
  }
  return ''
}

function inOneLine(error: unknown): number {
  if (error instanceof Refusal) console.error(words('en')(error.code, error.values))
  else if (isOurs(error)) console.error(error.message.split('\n')[0])
  else throw error
  return 1
}

const isOurs = (error: unknown): error is Error =>
  [Unusable, WrongSetting, StoreRefusal, StoreBusy].some(kind => error instanceof kind) ||
  (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))

process.exitCode = await main(process.argv.slice(2)).catch(inOneLine)
