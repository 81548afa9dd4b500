import { build } from 'esbuild'

/** Makes one file of server/main.ts and all it imports; packages stay outside. `process.cwd()` is the checkout. */
export const buildServer = outfile =>
  build({
    entryPoints: ['server/main.ts'],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  })
