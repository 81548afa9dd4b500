import { hrefOf } from '@/magazine/text/href'
import { slugOf } from '@/magazine/text/slug'
import type { Dropped } from './dropped'

/** What the addresses in a text are seen from. */
export type Surroundings = {
  dropped: Dropped
  /** The text's own address, where it says one. */
  base?: string
  /** The words of the headings, by what leads to them within the text. */
  anchors?: ReadonlyMap<string, string>
}
export type Place = { hrefOf: (written: string) => string | undefined }

/**
 * Where the links of a text lead: to a page of the web, a letter, a path of this site or a heading of the text. What leads
 * anywhere else is no link, and counted.
 */
export function placeOf({ dropped, base, anchors = new Map() }: Surroundings, headings: ReadonlySet<string>): Place {
  return {
    hrefOf: written => {
      const href = written.startsWith('#') ? within(written.slice(1)) : hrefOf(from(base, written.trim()))
      if (href === undefined && !isEmpty(written)) dropped.add('link')
      return href
    },
  }

  /** As the page names its headings, which a writer here may know. */
  function within(anchor: string) {
    const [, own = '', numbered = ''] = /^part-(?=(.+))(.+?)(?:-\d+)?$/.exec(anchor) ?? []
    if (headings.has(own) || headings.has(numbered)) return `#${anchor}`
    const slug = slugOf(anchors.get(anchor) ?? decoded(anchor))
    return headings.has(slug) ? `#part-${slug}` : undefined
  }
}

const isEmpty = (written: string) => written === '' || written === '#'

function from(base: string | undefined, written: string) {
  if (!URL.canParse(written, base)) return written
  const { protocol, href, hostname, pathname, searchParams } = new URL(written, base)
  // Google Docs leads every link through its own counter.
  const target = hostname === 'www.google.com' && pathname === '/url' ? searchParams.get('q') : undefined
  return target ?? (protocol.startsWith('http') ? href : written)
}

function decoded(text: string) {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
