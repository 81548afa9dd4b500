type Question = {
  get?: PublicKeyCredentialRequestOptionsJSON
  create?: PublicKeyCredentialCreationOptionsJSON
  wrong?: string
}

/**
 * A way in, or a thing to add, that needs the browser's own dialogue: its button asks the magazine at `ask` what to ask the
 * browser, writes the answer into the form's field `credential` and sends the form. Without script it is not seen.
 */
class PasskeyWay extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', this.#pressed)
  }

  disconnectedCallback() {
    this.removeEventListener('click', this.#pressed)
  }

  #busy = false

  #pressed = ({ target }: Event) => {
    const form = this.closest('form')
    if (form && !this.#busy && target instanceof Element && target.closest('button')) void this.#go(form)
  }

  async #go(form: HTMLFormElement) {
    this.#busy = true
    this.#say('')
    try {
      const { get, create, wrong } = await this.#ask(form)
      if (wrong) return this.#say(wrong)
      const shown = get ? await shownFor(get) : create && (await madeFor(create))
      const field = form.querySelector<HTMLInputElement>('input[name=credential]')
      if (!shown || !field) return this.#say(this.getAttribute('none') ?? '')
      field.value = JSON.stringify(shown)
      form.requestSubmit()
    } catch {
      this.#say(this.getAttribute('none') ?? '') // closed, not possible here, the magazine out of reach
    } finally {
      this.#busy = false
    }
  }

  async #ask(form: HTMLFormElement): Promise<Question> {
    const answer = await fetch(this.getAttribute('ask') ?? '', { method: 'POST', body: new FormData(form) })
    return answer.json()
  }

  #say(sentence: string) {
    const place = this.querySelector('[role=status]')
    if (place) place.textContent = sentence
  }
}

const bytes = (text: string) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0))
const text = (buffer: ArrayBuffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')

async function shownFor(options: PublicKeyCredentialRequestOptionsJSON) {
  const { challenge, rpId, timeout } = options
  const publicKey = { challenge: bytes(challenge), rpId, timeout, userVerification: 'preferred' as const }
  const credential = await navigator.credentials.get({ publicKey })
  if (!(credential instanceof PublicKeyCredential)) return undefined
  const { response } = credential
  if (!(response instanceof AuthenticatorAssertionResponse)) return undefined
  return answered(credential, {
    clientDataJSON: text(response.clientDataJSON),
    authenticatorData: text(response.authenticatorData),
    signature: text(response.signature),
    userHandle: response.userHandle ? text(response.userHandle) : undefined,
  })
}

async function madeFor(options: PublicKeyCredentialCreationOptionsJSON) {
  const publicKey = {
    ...(options as object as PublicKeyCredentialCreationOptions),
    challenge: bytes(options.challenge),
    user: { ...options.user, id: bytes(options.user.id) },
    excludeCredentials: options.excludeCredentials?.map(({ id }) => ({ type: 'public-key' as const, id: bytes(id) })),
  }
  const credential = await navigator.credentials.create({ publicKey })
  if (!(credential instanceof PublicKeyCredential)) return undefined
  const { response } = credential
  if (!(response instanceof AuthenticatorAttestationResponse)) return undefined
  return answered(credential, {
    clientDataJSON: text(response.clientDataJSON),
    attestationObject: text(response.attestationObject),
    transports: response.getTransports?.() ?? [],
  })
}

const answered = ({ id, type }: PublicKeyCredential, response: object) => ({
  ...{ id, rawId: id, type, response },
  clientExtensionResults: {},
})

if ('PublicKeyCredential' in window) customElements.define('passkey-way', PasskeyWay)
