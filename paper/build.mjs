import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = path.dirname(fileURLToPath(import.meta.url))

/**
 * Makes public/paper.js, the script of every page, and public/passkey.js, that of pages with a passkey, from paper/. Run
 * before `next build` and at the start of `next dev`.
 */
export const buildPaper = () =>
  build({
    entryPoints: [path.join(here, 'paper.ts'), path.join(here, 'passkey.ts')],
    outdir: path.join(here, '../public'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['chrome111', 'firefox113', 'safari16.4'],
    legalComments: 'none',
    logLevel: 'warning',
  })
