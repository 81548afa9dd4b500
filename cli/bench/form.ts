import { Parser } from 'htmlparser2'
import type { Sent } from './ask'

export type Fields = [name: string, value: string][]

/**
 * The hidden fields of the first form of a page that has all the fields of `wanted` and none of `without`: what a
 * browser without JavaScript sends with it. Throws when there is none.
 */
export function hiddenFields(html: string, wanted: string[], without: string[] = []): Fields {
  for (const { names, hidden } of formsIn(html))
    if (wanted.every(name => names.has(name)) && !without.some(name => names.has(name))) return hidden
  throw new Error(`the page has no form with ${wanted.join(', ')}`)
}

function formsIn(html: string) {
  const forms: { names: Set<string>; hidden: Fields }[] = []
  const parser = new Parser({
    onopentag(tag, { name, type, value = '' }) {
      if (tag === 'form') forms.push({ names: new Set(), hidden: [] })
      if (!name || !['input', 'textarea'].includes(tag)) return
      forms.at(-1)?.names.add(name)
      if (type === 'hidden') forms.at(-1)?.hidden.push([name, value])
    },
  })
  parser.end(html)
  return forms
}

/** A form as a browser posts it. A field of `typed` takes the place of a hidden one. */
export async function post(hidden: Fields, typed: Fields, headers: Record<string, string>): Promise<Sent> {
  const form = new FormData()
  for (const [name, value] of [...hidden, ...typed]) form.set(name, value)
  const whole = new Response(form)
  return {
    method: 'POST',
    headers: { ...headers, 'content-type': whole.headers.get('content-type') ?? '' },
    body: Buffer.from(await whole.arrayBuffer()),
  }
}
