import { store } from '@/db/kept'
import { articleBySlug } from '@/magazine/articles/article'
import { articleAsked, oembedForms, oembedOf } from '@/magazine/feeds/oembed'
import { here } from '@/magazine/people/here'
import { magazine } from '../magazine'
import { nothingHere } from '../nothing-here'

export const dynamic = 'force-dynamic'

const number = (text: string | null) => (text === null ? undefined : Number(text))

export async function GET(request: Request) {
  const asked = new URL(request.url).searchParams
  const format = asked.get('format') ?? 'json'
  if (format !== 'json' && format !== 'xml') return nothingHere(501)
  const { site } = here()
  const slug = articleAsked(site, asked.get('url') ?? '')
  const article = slug === undefined ? undefined : await articleBySlug(store(), slug)
  if (article?.state !== 'published') return nothingHere()
  const [mostWide, mostHigh] = [number(asked.get('maxwidth')), number(asked.get('maxheight'))]
  const told = oembedOf(article, { site, magazine: (await magazine()).name, mostWide, mostHigh })
  const { type, write } = oembedForms[format]
  return new Response(write(told), { headers: { 'content-type': type } })
}
