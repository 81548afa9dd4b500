/**
 * How much stands in a field, in its own words in place of the hint it holds: a `line` of how many of the `most`, and one
 * that says how many are `over`. Counted as the server does: code points, NFC.
 */
export class TypedCount extends HTMLElement {
  #shadow = this.attachShadow({ mode: 'open' })

  connectedCallback() {
    document.addEventListener('input', this.#tell)
    this.#shadow.append(document.createElement('slot'))
    this.#tell()
  }

  disconnectedCallback() {
    document.removeEventListener('input', this.#tell)
  }

  #tell = () => {
    const field = document.getElementById(this.#said('of'))
    if (!(field instanceof HTMLTextAreaElement)) return
    const count = Array.from(field.value.normalize().trimEnd()).length
    const most = Number(this.#said('most'))
    const figures = (number: number) => number.toLocaleString(this.#said('language'))
    const line = this.#said(count > most ? 'over' : 'line')
      .replace('{count}', figures(count))
      .replace('{most}', figures(most))
      .replace('{over}', figures(count - most))
    if (count > 0) this.#shadow.replaceChildren(line)
    else this.#shadow.replaceChildren(document.createElement('slot'))
  }

  #said = (name: string) => this.getAttribute(name) ?? ''
}
