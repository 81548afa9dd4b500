import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'

type Made = { id: string; counter: number; unlocks: boolean; sign: (data: Buffer) => Buffer; cose: Buffer }
type Where = { origin: string; rpId?: string }

/** A device of a test that makes and shows passkeys, as a browser would pass them on. */
export function authenticator({ unlocks = true, counts = true } = {}) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const made: Made = {
    id: randomBytes(16).toString('base64url'),
    counter: counts ? 1 : 0,
    unlocks,
    sign: data => createSign('sha256').update(data).sign(privateKey),
    cose: Buffer.concat([
      Buffer.from('a5010203262001215820', 'hex'), // {1: 2, 3: -7, -1: 1, -2: x
      Buffer.from(x, 'base64url'),
      Buffer.from('225820', 'hex'), // -3: y}
      Buffer.from(y, 'base64url'),
    ]),
  }
  return {
    made,
    /** The answer to a question to make a passkey. */
    make: (challenge: string, where: Where) => created(made, challenge, where),
    /** The answer to a question to show it. */
    show(challenge: string, where: Where) {
      if (counts) made.counter++
      return shown(made, challenge, where)
    },
  }
}

const flags = ({ unlocks }: Made, more = 0) => 0x01 | (unlocks ? 0x04 : 0) | more

function authData(made: Made, { origin, rpId = new URL(origin).hostname }: Where, more = 0): Buffer {
  const counter = Buffer.alloc(4)
  counter.writeUInt32BE(made.counter)
  return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([flags(made, more)]), counter])
}

const clientData = (type: string, challenge: string, { origin }: Where) =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))

function created(made: Made, challenge: string, where: Where): string {
  const id = Buffer.from(made.id, 'base64url')
  const data = Buffer.concat([
    authData(made, where, 0x40),
    Buffer.alloc(16),
    Buffer.from([0, id.length]),
    id,
    made.cose,
  ])
  // {"fmt": "none", "attStmt": {}, "authData": bytes}
  const attestation = Buffer.concat([
    Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex'),
    Buffer.from([data.length]),
    data,
  ])
  return answered(made, {
    clientDataJSON: clientData('webauthn.create', challenge, where).toString('base64url'),
    attestationObject: attestation.toString('base64url'),
    transports: ['internal'],
  })
}

function shown(made: Made, challenge: string, where: Where): string {
  const data = authData(made, where)
  const client = clientData('webauthn.get', challenge, where)
  const signature = made.sign(Buffer.concat([data, createHash('sha256').update(client).digest()]))
  return answered(made, {
    clientDataJSON: client.toString('base64url'),
    authenticatorData: data.toString('base64url'),
    signature: signature.toString('base64url'),
  })
}

const answered = ({ id }: Made, response: object) =>
  JSON.stringify({ id, rawId: id, type: 'public-key', response, clientExtensionResults: {} })
