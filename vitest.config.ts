import { defineConfig } from 'vitest/config'

const notOurs = ['**/node_modules/**', '.next/**']

// `unit` and `alone` need nothing but the packages; `server` starts the production build, which has to be there.
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
          exclude: [...notOurs, '**/*.{alone,server}.test.ts'],
          isolate: false, // a process keeps its modules, and its PostgreSQL, from one file of tests to the next
          globalSetup: 'testing/pglite-data.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'alone', // with settings of its own, which a process reads once
          include: ['**/*.alone.test.ts'],
          exclude: notOurs,
          globalSetup: 'testing/pglite-data.ts',
        },
      },
      {
        extends: true,
        test: { name: 'server', include: ['**/*.server.test.ts'], exclude: notOurs, testTimeout: 180_000 },
      },
    ],
  },
})
