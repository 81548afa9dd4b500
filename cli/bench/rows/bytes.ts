import { brotliDecompressSync } from 'node:zlib'
import { Parser } from 'htmlparser2'
import { ask } from '../ask'
import { quiet } from '../scene'
import type { Setup } from '../setup'
import type { Row } from '../table'

const mostScript = 6_000
const mostPage = 30_000

/** What a first reader of the article has to fetch, in Brotli: its scripts, and its HTML with its styles. */
export async function byteRows({ big: { site } }: Setup): Promise<Row[]> {
  const html = await packed(`${site}/articles/${quiet}`)
  const { scripts, styles } = filesIn(brotliDecompressSync(html).toString())
  const sizeOf = async (files: string[]) =>
    (await Promise.all(files.map(file => packed(new URL(file, site).href)))).reduce((sum, part) => sum + part.length, 0)
  const script = await sizeOf(scripts)
  const css = await sizeOf(styles)
  const page = html.length + css
  return [
    {
      what: 'script of paper, Brotli',
      measured: inKb(script),
      goal: `under ${inKb(mostScript)}`,
      met: scripts.length > 0 && script < mostScript,
    },
    {
      what: 'HTML and CSS of an article with 50 comments, Brotli',
      measured: `${inKb(page)} (HTML ${inKb(html.length)}, CSS ${inKb(css)})`,
      goal: `under ${inKb(mostPage)}`,
      met: page < mostPage,
    },
  ]
}

const inKb = (bytes: number) => `${(bytes / 1_000).toFixed(1)} kB`

async function packed(url: string): Promise<Buffer> {
  const { status, headers, body } = await ask(url, { headers: { 'accept-encoding': 'br' } })
  if (status !== 200 || headers['content-encoding'] !== 'br') throw new Error(`${url} did not come in Brotli`)
  return body
}

function filesIn(html: string) {
  const scripts: string[] = []
  const styles: string[] = []
  const parser = new Parser({
    onopentag(tag, { src, rel, href }) {
      if (tag === 'script' && src) scripts.push(src)
      if (tag === 'link' && rel === 'stylesheet' && href) styles.push(href)
    },
  })
  parser.end(html)
  return { scripts, styles }
}
