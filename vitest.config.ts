import { defineConfig } from 'vitest/config'

// `unit` needs nothing but the packages; `server` starts the production build, which has to be there.
export default defineConfig({
  resolve: {
    // A unit test runs outside of Next: the request that it answers is one of testing/as.ts.
    alias: { '@': import.meta.dirname, 'next/headers': `${import.meta.dirname}/testing/next-headers.ts` },
  },
  test: {
    environment: 'node',
    server: { deps: { inline: ['next-auth'] } }, // it names next/headers without an extension, as only bundlers may
    // Processes, not threads: native modules and the working folder are a process's own.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', '.next/**', '**/*.server.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['**/*.server.test.ts'],
          exclude: ['**/node_modules/**', '.next/**'],
          testTimeout: 180_000,
        },
      },
    ],
  },
})
