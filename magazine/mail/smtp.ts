import { createTransport } from 'nodemailer'
import { messageOf, type Sender } from './message'
import { type Outgoing, NotTaken, type Post } from './post'
import { trouble } from './trouble'

/** Times in milliseconds, for a test that has less patience. */
export type Patience = { connect: number; silence: number; whole: number; end: number }

// A letter is tried again a minute after it was taken up: by then its first try must be over.
const usual: Patience = { connect: 10_000, silence: 20_000, whole: 45_000, end: 5_000 }
const mostConnections = 1
const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/

/** The post of a magazine with a mail server at an address like smtps://user:password@host:465. */
export function smtpPost(url: string, sender: Sender, patience = usual): Post {
  const options = optionsOf(new URL(url), patience)
  let transport: ReturnType<typeof open> | undefined
  let sending: Promise<unknown> = Promise.resolve()
  let isClosed = false
  const drop = () => {
    transport?.close({ force: true })
    transport = undefined
  }
  const send = async (letter: Outgoing) => {
    transport ??= open(options)
    try {
      await inTime(transport.sendMail(messageOf(letter, sender)), patience.whole)
    } catch (error) {
      const problem = error instanceof NotTaken ? error : trouble(error, [letter.to])
      if (problem.takes === 'nothing') drop()
      throw problem
    }
  }
  return {
    send: letter => {
      const sent = send(letter)
      sending = sent.catch(() => undefined)
      return sent
    },
    isClosed: () => isClosed,
    close: async () => {
      isClosed = true
      await inTime(sending, patience.end).catch(() => undefined)
      drop()
    },
  }
}

type Options = ReturnType<typeof optionsOf>
const open = (options: Options) => createTransport(options)

function optionsOf({ protocol, hostname, port, username, password }: URL, { connect, silence }: Patience) {
  const secure = protocol === 'smtps:'
  const isHere = loopback.test(hostname)
  const auth = username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : undefined
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    auth,
    // On this machine nobody is between; elsewhere a password is told to none but the right server. Also here a server may
    // take passwords only under TLS.
    ignoreTLS: isHere && !secure && !auth,
    requireTLS: Boolean(auth) && !isHere && !secure,
    tls: { rejectUnauthorized: !isHere },
    pool: true as const,
    maxConnections: mostConnections,
    maxRequeues: 0, // what becomes of a letter is decided here
    connectionTimeout: connect,
    greetingTimeout: connect,
    dnsTimeout: connect,
    socketTimeout: silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

async function inTime<T>(sent: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, over) => {
    timer = setTimeout(() => over(new NotTaken('nothing', 'the mail server took too long')), ms)
  })
  try {
    return await Promise.race([sent, late])
  } finally {
    clearTimeout(timer)
  }
}
