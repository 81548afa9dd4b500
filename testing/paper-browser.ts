import { Parser } from 'htmlparser2'
import { bareRequest, multipart } from './bare-request'

export type Form = { fields: [string, string][]; buttons: { name?: string; value?: string; words: string }[] }

/** A browser without scripts: it keeps cookies, and sends the forms of the page it is on. */
export function paperBrowser({ port, site }: { port: number; site: string }) {
  const jar = new Map<string, string>()
  const cookie = () => ({ cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') })
  let address = '/'
  let page = ''

  async function went(asked: string, options: Parameters<typeof bareRequest>[2] = {}) {
    const headers = { ...options.headers, ...(jar.size ? cookie() : {}) }
    const { status, headers: sent, body } = await bareRequest(port, asked, { ...options, headers })
    for (const line of sent['set-cookie'] ?? []) keep(line)
    if (status < 300 || status > 399) [address, page] = [asked, body]
    return { status, location: sent.location, policy: sent['content-security-policy'] ?? '', body }
  }

  function keep(line: string) {
    const [name = '', value = ''] = line.split(';')[0]?.split(/=(.*)/) ?? []
    if (value && !/max-age=0/i.test(line)) jar.set(name, value)
    else jar.delete(name)
  }

  return {
    jar,
    /** Goes to an address of the site; what it answers, without following on. */
    go: (asked: string) => went(asked.replace(site, '')),
    /** Presses a button of the page it is on, with what is written into the fields of its form and chosen of its lists. */
    async press(words: string, written: Record<string, string> = {}) {
      const form = formsIn(page).find(({ buttons }) => buttons.some(button => button.words === words))
      const button = form?.buttons.find(found => found.words === words)
      if (!form || !button) throw new Error(`there is no button “${words}” on ${address}: ${page.slice(0, 500)}`)
      const fields = form.fields.map(([name, value]) => [name, written[name] ?? value] as const)
      const chosen = Object.entries(written).filter(([name]) => !form.fields.some(([known]) => known === name))
      const own = button.name === undefined ? [] : [[button.name, button.value ?? ''] as const]
      return went(address, await multipart(site, [...fields, ...chosen, ...own]))
    },
    /** The words on all buttons of the page it is on. */
    buttons: () => formsIn(page).flatMap(({ buttons }) => buttons.map(({ words }) => words)),
  }
}

/** The forms of a page, with their fields as a browser would send them. */
function formsIn(page: string): Form[] {
  const forms: Form[] = []
  let button: Form['buttons'][number] | undefined
  let area: [string, string] | undefined
  const parser = new Parser({
    onopentag(tag, { name, value, type }) {
      const form = forms.at(-1)
      if (tag === 'form') forms.push({ fields: [], buttons: [] })
      else if (tag === 'input' && name !== undefined && type !== 'radio' && type !== 'checkbox')
        form?.fields.push([name, value ?? ''])
      else if (tag === 'textarea' && name !== undefined) form?.fields.push((area = [name, '']))
      else if (tag === 'button') form?.buttons.push((button = { name, value, words: '' }))
    },
    ontext(text) {
      if (button) button.words += text
      if (area) area[1] += text
    },
    onclosetag(tag) {
      if (tag === 'button') button = undefined
      if (tag === 'textarea') area = undefined
    },
  })
  parser.end(page)
  return forms
}
