import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** What the server says to a recipient, or to a letter that it has read whole; nothing: it takes it. */
type Refuses = { recipient?: string; letter?: string }
/** How it keeps others from listening: from the first byte, or by STARTTLS. */
type Secured = { key: string; cert: string; atOnce?: boolean }
type Login = { user: string; password: string; methods?: string[] }
type Taken = { mail: ParsedMail; source: string; from: string; to: string[]; secure: boolean; user: string }
type Options = { refuses?: Refuses; secured?: Secured; login?: Login }

/**
 * A real mail server on a free port of this machine, what it took, and the passwords that it was told. `refuses` and `login`
 * may change while it runs.
 */
export async function mailServer({ refuses = {}, secured, login }: Options = {}) {
  const letters: Taken[] = []
  const told: string[] = []
  const smtp = new SMTPServer({
    ...(secured && { key: secured.key, cert: secured.cert }),
    secure: secured?.atOnce ?? false,
    authOptional: !login,
    authMethods: login?.methods ?? ['PLAIN', 'LOGIN'],
    allowInsecureAuth: !secured,
    disabledCommands: [...(secured ? [] : ['STARTTLS']), ...(login ? [] : ['AUTH'])],
    onAuth: ({ username, password }, _, done) => {
      told.push(password ?? '')
      const isRight = login !== undefined && username === login.user && password === login.password
      done(isRight ? null : answerOf('535 Authentication failed'), isRight ? { user: username } : undefined)
    },
    onRcptTo: (_, __, done) => done(refuses.recipient ? answerOf(refuses.recipient) : null),
    onData: (stream, { envelope, secure, user }, done) => {
      const take = async () => {
        const source = await buffer(stream)
        if (refuses.letter) throw answerOf(refuses.letter)
        const from = envelope.mailFrom ? envelope.mailFrom.address : ''
        const to = envelope.rcptTo.map(({ address }) => address)
        letters.push({
          mail: await simpleParser(source),
          source: source.toString(),
          from,
          to,
          secure,
          user: String(user ?? ''),
        })
      }
      void answered(take, done)
    },
  })
  smtp.on('error', () => undefined) // of a client that left
  await new Promise<void>(ready => smtp.listen(0, '127.0.0.1', ready))
  const { port } = smtp.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    letters,
    told,
    login,
    refuses,
    close: () => new Promise<void>(closed => smtp.close(closed)),
  }
}

/** A server that takes connections and never says a word. */
export async function silentServer() {
  const sockets = new Set<Socket>()
  const server: Server = createServer(socket => {
    sockets.add(socket)
    socket.on('error', () => undefined)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sockets,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

function answerOf(line: string): Error {
  const [code = '', ...words] = line.split(' ')
  return Object.assign(new Error(words.join(' ')), { responseCode: Number(code) })
}

/** A server is told by a callback what came of its work. */
async function answered(work: () => Promise<unknown>, done: (error?: Error | null) => void) {
  let wrong: Error | null = null
  try {
    await work()
  } catch (error) {
    wrong = error instanceof Error ? error : new Error(String(error))
  }
  done(wrong)
}
