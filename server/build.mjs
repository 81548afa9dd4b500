import path from 'node:path'
import { build } from 'esbuild'

/**
 * Makes one file of server/main.ts and all it imports, and beside it one of each thread that draws and makes briefs; packages stay outside.
 * `process.cwd()` is the checkout.
 */
export const buildServer = outfile =>
  build({
    entryPoints: [
      { in: 'server/main.ts', out: path.basename(outfile, '.mjs') },
      { in: 'server/painting.ts', out: 'standfirst-painting' },
      { in: 'server/briefing.ts', out: 'standfirst-briefing' },
    ],
    outdir: path.dirname(outfile),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  })
