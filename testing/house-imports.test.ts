import { expect, test } from 'vitest'
import { lint } from './lint'

/** Imports that a file of the house must not have, and some that it may. */
const cases: Record<string, { refused: string[]; allowed: string[] }> = {
  'db/plant.ts': {
    refused: ['@/magazine/text/slug', '../magazine/text/slug', '@/messages/words', '@/testing/sources', '../app/page'],
    allowed: ['./store', 'better-sqlite3', 'pg', 'drizzle-orm', 'drizzle-orm/pg-core', 'node:path'],
  },
  'db/tables/plant.ts': {
    refused: ['../../magazine/text/slug', '../../server/main'],
    allowed: ['../store', '@/db/store'],
  },
  'magazine/text/plant.ts': {
    refused: ['../people/member', '@/magazine/people/member', '../../magazine/transfer/export', '@/components/ui/icon'],
    allowed: ['./slug', '@/db/store', '../../db/store', 'drizzle-orm', '@/messages/words'],
  },
  'magazine/articles/plant.ts': {
    refused: ['../conversation/thread', '@/magazine/moderation/report', 'next/navigation', 'react', 'next-auth'],
    allowed: ['../text/slug', '../people/member', '@/magazine/settings/magazine'],
  },
  'magazine/conversation/screening/plant.ts': {
    refused: ['../../moderation/report', '@/magazine/feeds/rss', '../../../app/page', 'drizzle-orm/sqlite-core', 'pg'],
    allowed: ['../comment', '../../people/member', './phrase'],
  },
  'magazine/settings/actions.ts': {
    refused: ['../people/member', '@/magazine/people/member', '../articles/publish', '@/magazine/articles/publish'],
    allowed: ['../people/action', '@/magazine/people/action', 'next/cache', 'react'],
  },
  'magazine/people/session.ts': {
    refused: ['../articles/publish', 'better-sqlite3'],
    allowed: ['next-auth', './member'],
  },
  'magazine/people/rules.ts': { refused: ['zod', './member', '../text/slug', 'react'], allowed: [] },
  'magazine/people/forms.ts': { refused: ['./member', 'react'], allowed: ['zod', './rules', '../text/rules'] },
  'components/article/plant.tsx': {
    refused: ['@/magazine/articles/list', '../../magazine/articles/list', '@/db/kept', '@/server/main', 'next/link'],
    allowed: [
      '@/magazine/articles/rules',
      '@/magazine/conversation/actions',
      '../ui/icon',
      'react',
      '@/messages/words',
    ],
  },
  'components/ui/plant.tsx': {
    refused: ['@/magazine/articles/rules', '@/messages/words', '../article/plant', '@/components/article/plant'],
    allowed: ['./icon', '@/components/ui/icon', 'react'],
  },
  'app/plant.tsx': {
    refused: ['@/server/main', '../cli/start.mjs', '@/e2e/fixtures', 'drizzle-orm', 'better-sqlite3', 'next/image'],
    allowed: ['@/magazine/articles/list', '@/db/kept', '../components/ui/icon', 'next/navigation'],
  },
  'server/plant.ts': {
    refused: ['../app/page', '@/testing/sources', 'pg'],
    allowed: ['@/demo/load', 'next', '../db/open'],
  },
}

const findings = await lint(
  Object.fromEntries(
    Object.entries(cases).map(([file, { refused, allowed }]) => [
      file,
      [...refused, ...allowed].map((from, at) => `import { a as a${at} } from '${from}'`).join('\n'),
    ]),
  ),
)

test.each(Object.entries(cases))('%s imports what its room may, and nothing else', (file, { refused, allowed }) => {
  const imports = [...refused, ...allowed]
  const found = findings.filter(finding => finding.file === file && finding.rule === 'no-restricted-imports')
  expect([...new Set(found.map(({ line }) => imports[line - 1] ?? ''))].sort()).toEqual([...refused].sort())
})

test('a type crosses where a value may not: a component may know what an article is', async () => {
  const found = await lint({
    'components/article/type.tsx':
      "import type { Article } from '@/magazine/articles/article'\nexport type A = Article\n",
    'components/article/value.tsx': "import { Article } from '@/magazine/articles/article'\nexport type A = Article\n",
  })
  expect(found.filter(({ rule }) => rule === 'no-restricted-imports').map(({ file }) => file)).toEqual([
    'components/article/value.tsx',
  ])
})

test('a circle of imports is refused', async () => {
  const found = await lint({
    'db/one.ts': "import { two } from './two'\nexport const one = () => two()\n",
    'db/two.ts': "import { one } from '@/db/one'\nexport const two = (): number => one()\n",
  })
  expect(found.map(({ rule }) => rule)).toContain('no-cycle')
})
