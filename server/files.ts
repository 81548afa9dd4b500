import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { PaperCache } from './cache'
import { themeAt } from '@/magazine/settings/theme'
import { caching, type Headers } from './headers'
import { type Packed, packed } from './packed'

/**
 * `built` and `open` are folders of the checkout (in development nothing is built), `media` one of DATA_DIR; `isPicture` knows
 * whose names are ours, `mayGo` which of them may be gone at the next request, so that nobody keeps them unasked.
 */
export type Folders = {
  built?: string
  open: string
  media: string
  isPicture: (name: string) => Promise<boolean>
  mayGo?: (name: string) => boolean
}

const types: Record<string, string> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}
const picture = /^\/media\/([a-z0-9][a-z0-9-]*\.(?:svg|avif|webp|png|jpg))$/

type File = { at: string; headers: Record<string, string> }

/**
 * Files as they are: what the build made, what stands in public/, and the magazine's pictures. The first two are listed
 * once, so that an unknown name costs nothing; the type comes from the name's end, never from a client.
 */
export class Files {
  #listed: Map<string, File>
  #theme: { address: string; page?: Promise<Packed> } = { address: '' }

  constructor(
    private readonly folders: Folders,
    private readonly headers: Headers,
    private readonly cache: PaperCache,
  ) {
    const listed = { ...headers.everywhere, vary: 'Accept-Encoding' }
    this.#listed = new Map([
      ...filesIn(folders.built, '/_next/static/', { ...listed, 'cache-control': caching.immutable }),
      ...filesIn(folders.open, '/', { ...listed, 'cache-control': caching.fresh }),
    ])
  }

  /** Addresses of the magazine's style sheets. */
  get styles(): string[] {
    return [...this.#listed.keys()].filter(name => name.endsWith('.css'))
  }

  /** The file at this address, undefined where none is. */
  at(address: string): Packed | Promise<Packed | undefined> | undefined {
    const file = this.#listed.get(address)
    if (file) return this.#kept(address, file)
    const name = picture.exec(address)?.[1]
    if (address.startsWith('/theme-')) return this.#coloured(address)
    return name === undefined ? undefined : this.#picture(address, name)
  }

  #kept(address: string, file: File) {
    return this.cache.page(address, [], () => answerOf(file))
  }

  /** The owner's colours. Only the last is kept: anybody can ask for others. */
  #coloured(address: string): Promise<Packed> | undefined {
    if (this.#theme.address === address) return this.#theme.page
    const sheet = themeAt(address)
    if (sheet === undefined) return undefined
    const headers = { ...this.headers.everywhere, vary: 'Accept-Encoding', 'cache-control': caching.immutable }
    const page = packed({ status: 200, headers: typed(address, headers), body: Buffer.from(sheet) })
    this.#theme = { address, page }
    return page
  }

  async #picture(address: string, name: string): Promise<Packed | undefined> {
    if (!(await this.folders.isPicture(name))) return undefined
    const kept = this.folders.mayGo?.(name) ? { 'cache-control': caching.fresh } : {}
    const headers = { ...this.headers.media, ...kept, 'content-disposition': `inline; filename="${name}"` }
    return this.#kept(address, { at: path.join(this.folders.media, name), headers: typed(name, headers) })
  }
}

function filesIn(folder: string | undefined, address: string, headers: Record<string, string>): [string, File][] {
  if (folder === undefined || !existsSync(folder)) return []
  return names(folder)
    .filter(name => path.extname(name) in types)
    .map(name => [address + name, { at: path.join(folder, name), headers: typed(name, headers) }])
}

const names = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name => name.replaceAll(path.sep, '/'))

const typed = (name: string, headers: Record<string, string>) => ({
  ...headers,
  'content-type': types[path.extname(name)] ?? 'application/octet-stream',
})

const answerOf = async ({ at, headers }: File) => ({ status: 200, headers, body: await readFile(at) })
