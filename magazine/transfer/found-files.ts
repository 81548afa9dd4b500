import { readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import type { NotTaken } from './story'

/** A file to bring in: `path` as it was asked for, `at` where it lies, `root` the folder that was asked for, or its own. */
export type FoundFile = { path: string; at: string; root: string }

const extensions = ['.txt', '.md', '.markdown', '.html', '.htm', '.xhtml']
const hasArticles = (name: string) => extensions.includes(path.extname(name).toLowerCase())

/** The file of this path, or all in this folder and the folders in it that may be articles, in the order of their names. */
export async function filesAt(asked: string, from: string): Promise<(FoundFile | ({ path: string } & NotTaken))[]> {
  const full = path.resolve(from, asked)
  try {
    const what = await stat(full)
    const at = await realpath(full)
    if (what.isFile()) return [{ path: asked, at, root: path.dirname(at) }]
    if (!what.isDirectory()) return [{ path: asked, refused: 'it is neither a file nor a folder' }]
    const files = (await filesIn(at)).map(file => ({
      path: path.join(asked, path.relative(at, file)),
      at: file,
      root: at,
    }))
    if (files.length === 0)
      return [{ path: asked, refused: `the folder holds no ${extensions.slice(0, 4).join(', ')} file` }]
    return files.toSorted((one, other) => (one.path < other.path ? -1 : 1))
  } catch (error) {
    return [{ path: asked, refused: unreadable(error) }]
  }
}

/** Why a file or folder can't be read; what is no fault of the file system is thrown on. */
export function unreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return 'there is no such file or folder'
  if (code === 'EACCES' || code === 'EPERM') return 'it may not be read; give this user the right to'
  if (code === 'EISDIR') return 'it is a folder'
  if (typeof code === 'string' && /^E[A-Z]+$/.test(code)) return `it can't be read (${code})`
  throw error
}

// What sites and notes keep beside their articles: layouts, what was built of them, what was thrown away.
const otherFolders =
  /^(?:\.|_(?:layouts|includes|sass|site|data|plugins|drafts)$|(?:node_modules|layouts|archetypes|themes|vendor)$)/i
const otherFiles =
  /^(?:\.|_index\.\w+$|(?:robots|humans|ads|security|llms|requirements|saved_resource(?:\(\d+\))?|readme|licen[cs]e|contributing|changelog|404)\.\w+$)/i

/** Links are not followed: they lead out of the folder, or to what is in it anyway. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const pages = entries.filter(entry => /\.x?html?$/i.test(entry.name)).map(entry => path.parse(entry.name).name)
  const files: string[] = []
  for (const entry of entries) {
    const at = path.join(folder, entry.name)
    if (entry.isFile() && hasArticles(entry.name) && !otherFiles.test(entry.name)) files.push(at)
    if (entry.isDirectory() && !otherFolders.test(entry.name) && !isOfPage(entry.name, pages))
      files.push(...(await filesIn(at)))
  }
  return files
}

/** Browsers and Word put what belongs to `Page.html` into `Page_files`, `Page-Dateien` or `Page.files`. */
const isOfPage = (folder: string, pages: string[]) =>
  pages.some(page => folder.startsWith(page) && /^[._-]\p{L}+$/u.test(folder.slice(page.length)))
