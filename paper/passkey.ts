type Question = {
  get?: PublicKeyCredentialRequestOptionsJSON
  create?: PublicKeyCredentialCreationOptionsJSON
  wrong?: string
}

/** Asked anew so long before a question is too old to be answered, in milliseconds. */
const spare = 30_000

/**
 * A way in, or a thing to add, that needs the browser's own dialogue: its button asks the magazine at `ask` what to ask the
 * browser, writes the answer into the form's field `credential` and sends the form. With `fills`, the browser also offers
 * passkeys where it fills the address in. Without script it is not seen.
 */
class PasskeyWay extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', this.#pressed)
    if (!this.hasAttribute('fills')) return
    document.addEventListener('focusin', this.#renew)
    void this.#offer()
  }

  disconnectedCallback() {
    this.removeEventListener('click', this.#pressed)
    document.removeEventListener('focusin', this.#renew)
    this.#offered?.abort()
  }

  #busy = false
  #offered?: AbortController
  #offerEnds = Infinity

  /** Offers passkeys among what the browser fills in. Nothing is said of what goes wrong: nobody pressed a button. */
  async #offer() {
    const form = this.closest('form')
    this.#offerEnds = Infinity
    try {
      if (!form || !(await PublicKeyCredential.isConditionalMediationAvailable?.())) return
      const { get } = await this.#ask(form, '?fills')
      if (!get || this.#busy || !this.isConnected) return
      this.#offered = new AbortController()
      this.#offerEnds = performance.now() + (get.timeout ?? 0) - spare
      this.#send(form, await shownFor(get, { mediation: 'conditional', signal: this.#offered.signal }))
    } catch {
      // Given up for the button's dialogue or for a newer question; or the magazine is out of reach.
    }
  }

  #renew = () => {
    if (this.#busy || performance.now() < this.#offerEnds) return
    this.#offered?.abort()
    void this.#offer()
  }

  #pressed = ({ target }: Event) => {
    const form = this.closest('form')
    if (form && !this.#busy && target instanceof Element && target.closest('button')) void this.#go(form)
  }

  async #go(form: HTMLFormElement) {
    this.#busy = true
    this.#offered?.abort() // a browser has one dialogue at a time
    this.#say('')
    try {
      const { get, create, wrong } = await this.#ask(form)
      if (wrong) return this.#say(wrong)
      const shown = get ? await shownFor(get) : create && (await madeFor(create))
      if (!this.#send(form, shown)) this.#say(this.getAttribute('none') ?? '')
    } catch {
      this.#say(this.getAttribute('none') ?? '') // closed, not possible here, the magazine out of reach
    } finally {
      this.#busy = false
      this.#offerEnds = 0 // what was offered before the dialogue is offered again
    }
  }

  async #ask(form: HTMLFormElement, how = ''): Promise<Question> {
    const answer = await fetch(`${this.getAttribute('ask')}${how}`, { method: 'POST', body: new FormData(form) })
    return answer.json()
  }

  #send(form: HTMLFormElement, shown: object | undefined) {
    const field = form.querySelector<HTMLInputElement>('input[name=credential]')
    if (!shown || !field) return false
    field.value = JSON.stringify(shown)
    form.requestSubmit()
    return true
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

async function shownFor(options: PublicKeyCredentialRequestOptionsJSON, how: CredentialRequestOptions = {}) {
  const { challenge, rpId, timeout } = options
  const publicKey = { challenge: bytes(challenge), rpId, timeout, userVerification: 'preferred' as const }
  const credential = await navigator.credentials.get({ ...how, publicKey })
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
