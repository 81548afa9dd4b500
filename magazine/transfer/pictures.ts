import { readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Image, Root } from 'mdast'
import type { LeafDirective } from 'mdast-util-directive'
import { visit } from 'unist-util-visit'
import type { Store } from '@/db/store'
import type { NotAPicture, PictureFile } from '@/magazine/articles/picture-file'
import type { Dropped } from './dropped'
import { keptPicture } from './kept-picture'
import { readBytes } from './read-file'
import type { NamedPicture, NotTaken } from './story'

/** Where a text lies, and how far its pictures may lie from it: real paths. */
export type Around = { folder: string; root: string }
/** A picture that came in, and what is said of it where it stands. */
export type Brought = PictureFile & { alt: string; credit: string }

// Less is a point that counts readers, or a space.
const leastPixels = 3
const largestPictureBytes = 26_000_000
const mostPictures = 300

/** Brings the pictures of texts into the magazine's folder; one that several name is read once. */
export class Pictures {
  #known = new Map<string, Promise<PictureFile | NotAPicture>>()
  #names = new Map<string, Promise<Map<string, string>>>()

  constructor(
    private readonly store: Store,
    private readonly mediaFolder: string,
  ) {}

  /**
   * Gives the pictures of a tree their addresses in the magazine, in place. One that is not there, lies elsewhere or can't be
   * used keeps none, and is counted.
   */
  async within(tree: Root, around: Around, dropped: Dropped): Promise<Brought[]> {
    const named: [NamedPicture, (address: string) => void][] = []
    visit(tree, node => {
      if (node.type === 'image') named.push([pictureOf(node), address => (node.url = address)])
      else if (node.type === 'leafDirective' && node.attributes?.still) named.push(stillOf(node))
    })
    const brought: Brought[] = []
    for (const [picture, give] of named) {
      give('')
      const found = brought.length < mostPictures ? await this.bring(picture, around, dropped) : undefined
      if (found) {
        give(`/media/${found.file}`)
        brought.push(found)
      }
    }
    return brought
  }

  /** Brings in one picture, from the first place where it is. */
  async bring({ sources, alt, credit }: NamedPicture, around: Around, dropped: Dropped): Promise<Brought | undefined> {
    let why: Parameters<Dropped['add']> = ['missing']
    for (const source of sources) {
      const found = await this.#file(source, around)
      if (!('refused' in found))
        return Math.min(found.width, found.height) < leastPixels ? undefined : { ...found, alt, credit }
      why = [found.as, `${shortened(source)}${found.refused && `: ${found.refused}`}`]
    }
    if (sources.length > 0) dropped.add(...why)
    return undefined
  }

  async #file(
    source: string,
    around: Around,
  ): Promise<PictureFile | (NotTaken & { as: 'missing' | 'remote' | 'unusable' })> {
    if (/^data:/i.test(source)) {
      const bytes = bytesIn(source)
      const kept = bytes ? await keptPicture(this.store, this.mediaFolder, bytes) : { refused: 'it can’t be read' }
      return 'refused' in kept ? { ...kept, as: 'unusable' } : kept
    }
    if (/^(?:[a-z][a-z0-9+.-]+:|\/\/)/i.test(source)) return { as: 'remote', refused: '' }
    const place = await this.#place(source, around)
    if (place === undefined) return { as: 'missing', refused: '' }
    const known = this.#known.get(place) ?? this.#keep(place)
    this.#known.set(place, known)
    const kept = await known
    return 'refused' in kept ? { ...kept, as: 'unusable' } : kept
  }

  async #keep(place: string) {
    const bytes = await readBytes(place, largestPictureBytes).catch(() => ({ refused: 'it can’t be read' }))
    return 'refused' in bytes ? bytes : keptPicture(this.store, this.mediaFolder, bytes)
  }

  /** The file that an address in a text means: beside it, above it in the folders of a site, or anywhere by its name alone. */
  async #place(source: string, around: Around): Promise<string | undefined> {
    for (const name of spellings(source))
      for (const candidate of candidates(name, around)) {
        const real = await realpath(candidate).catch(() => undefined)
        if (real === undefined || !isInside(real, around.root)) continue
        if ((await stat(real)).isFile()) return real
      }
    const [name = ''] = spellings(source)
    return name.includes('/') || name === '' ? undefined : (await this.#byName(around.root)).get(name.toLowerCase())
  }

  /** All pictures of a folder by their names: notes name them so, wherever they lie. */
  #byName(root: string) {
    const known = this.#names.get(root) ?? namesIn(root)
    this.#names.set(root, known)
    return known
  }
}

const pictureOf = ({ url, alt, data }: Image): NamedPicture => ({
  sources: data?.sources ?? [url],
  alt: alt ?? '',
  credit: data?.credit ?? '',
})

function stillOf(node: LeafDirective): [NamedPicture, (address: string) => void] {
  const give = (still: string) => {
    node.attributes = { ...node.attributes, still }
  }
  return [{ sources: [node.attributes?.still ?? ''], alt: '', credit: '' }, give]
}

const shortened = (source: string) => {
  const written = source.startsWith('data:') ? 'data:…' : source
  return written.length > 80 ? `${written.slice(0, 79)}…` : written
}

function bytesIn(source: string): Buffer | undefined {
  const [, base64] = /^data:image\/[\w.+-]+;base64,([A-Za-z0-9+/=\s]+)$/i.exec(source) ?? []
  return base64 === undefined ? undefined : Buffer.from(base64, 'base64')
}

/** The name as written and as addresses spell it, without what a browser asks for besides. */
function spellings(source: string): string[] {
  const name = source.replace(/\\/g, '/')
  const plain = name.replace(/[?#].*$/, '')
  return [...new Set([decoded(plain), plain, name])].filter(each => each !== '' && !each.includes('\0'))
}

function decoded(text: string) {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function candidates(name: string, { folder, root }: Around): string[] {
  const levels: string[] = []
  for (let level = folder; isInside(level, root) || level === root; level = path.dirname(level)) {
    levels.push(level)
    if (level === path.dirname(level)) break
  }
  const bare = name.replace(/^\/+/, '')
  const inSite = levels.flatMap(level => ['', 'static', 'public', 'assets'].map(kept => path.join(level, kept, bare)))
  return name.startsWith('/') ? inSite : [path.join(folder, name), ...inSite]
}

const isInside = (place: string, root: string) => place.startsWith(root.endsWith(path.sep) ? root : root + path.sep)

async function namesIn(root: string): Promise<Map<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => [])
  const pictures = entries.filter(entry => entry.isFile() && /\.(?:jpe?g|png|gif|webp)$/i.test(entry.name))
  return new Map(pictures.map(entry => [entry.name.toLowerCase(), path.join(entry.parentPath, entry.name)]))
}
