const quotable = '#text, .words, .paragraph'
const longestQuote = 1_000

/**
 * A button beside what one has selected in an article or a comment: it puts these words, as a quotation, into the form one
 * is writing in, else into the one that is open, else into the page's own. It writes into its own shadow root.
 */
export class QuoteSelection extends HTMLElement {
  #button = document.createElement('button')
  #words = ''
  #last: HTMLTextAreaElement | undefined

  constructor() {
    super()
    this.#button.part.add('button')
    this.#button.hidden = true
    this.#button.addEventListener('pointerdown', event => event.preventDefault()) // the selection stays
    this.#button.addEventListener('click', this.#quote)
    this.attachShadow({ mode: 'open' }).append(this.#button)
  }

  connectedCallback() {
    this.#button.textContent = this.getAttribute('label')
    document.addEventListener('selectionchange', this.#look)
    document.addEventListener('focusin', this.#note)
    document.addEventListener('scroll', this.#look, { passive: true })
  }

  disconnectedCallback() {
    document.removeEventListener('selectionchange', this.#look)
    document.removeEventListener('focusin', this.#note)
    document.removeEventListener('scroll', this.#look)
  }

  #note = ({ target }: Event) => {
    if (target instanceof HTMLTextAreaElement && target.name === 'words') this.#last = target
  }

  get #field() {
    const fields = [...document.querySelectorAll<HTMLTextAreaElement>('.conversation textarea[name=words]')]
    return fields.find(field => field === this.#last) ?? fields.find(({ id }) => id !== 'your-comment') ?? fields[0]
  }

  #look = () => {
    const selection = getSelection()
    const text = selection?.toString().trim() ?? ''
    const [from, to] = [placeOf(selection?.anchorNode), placeOf(selection?.focusNode)]
    this.#button.hidden = !text || !selection?.rangeCount || !from || from !== to || !this.#field
    if (this.#button.hidden || !selection) return
    this.#words = text
    const { bottom, left } = selection.getRangeAt(0).getBoundingClientRect()
    const { offsetWidth, offsetHeight, style } = this.#button
    style.top = `${Math.min(bottom + 8, innerHeight - offsetHeight - 8)}px`
    style.left = `${Math.max(8, Math.min(left, innerWidth - offsetWidth - 8))}px`
  }

  #quote = () => {
    const field = this.#field
    if (!field) return
    const before = field.value.trimEnd()
    const quote = this.#words
      .slice(0, longestQuote)
      .replace(/\n{2,}/g, '\n\n')
      .replace(/^/gm, '> ')
    field.value = `${before ? `${before}\n\n` : ''}${quote}\n\n`
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    this.#button.hidden = true
    field.focus()
    field.setSelectionRange(field.value.length, field.value.length)
  }
}

const placeOf = (node: Node | null | undefined) =>
  (node instanceof Element ? node : node?.parentElement)?.closest(quotable)
