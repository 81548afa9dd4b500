/** Rooms of the magazine, ground floor first: each may import only those before it. */
const rooms = [
  'text',
  'settings',
  'mail',
  'people',
  'articles',
  'conversation',
  'moderation',
  'account',
  'search',
  'feeds',
  'transfer',
]

/** Folders of the house, and which others each may import. Tests and the bench may import all: they compose. */
const mayImport = {
  db: [],
  messages: [],
  paper: ['components'],
  magazine: ['db', 'messages'],
  components: ['magazine', 'messages'],
  app: ['db', 'messages', 'magazine', 'components'],
  demo: ['db', 'messages', 'magazine'],
  server: ['db', 'messages', 'magazine', 'demo', 'components', 'paper'],
  cli: ['db', 'messages', 'magazine', 'demo', 'components', 'paper', 'server'],
}
const tests = ['**/*.test.{ts,tsx}', 'testing/**', 'e2e/**']
const bench = ['cli/bench.ts', 'cli/bench/**']

// Each place can be named in two forms: `@/db/store` and `../../db/store`.
const anyOf = names => `(${names.join('|')})(/|$)`
const inFolder = names => `^(@|\\.\\.(/\\.\\.)*)/${anyOf(names)}`
const inRoom = names => `^(@/magazine|\\.\\.(/\\.\\.)*(/magazine)?)/${anyOf(names)}`

const everywhere = [
  { regex: inFolder(['testing', 'e2e']), message: 'only tests and the bench import testing/ and e2e/' },
  { regex: '^next/(link|image)$', message: 'plain <a> and <img> (ARCHITECTURE, Paper and desk)' },
]
const engines = { regex: '^(better-sqlite3|pg|@electric-sql|drizzle-orm/.*)(/|$)', message: 'engines only in db/' }
const queries = { regex: '^drizzle-orm$', message: 'queries only in db/ and magazine/' }
const frameworks = {
  regex: '^(next|react|react-dom|next-auth|@auth)(/|$)',
  message: 'in the magazine only actions.ts and people/{action,session,providers}.ts know a framework',
}
// What a `!` takes out of one group is allowed whatever the other patterns say.
const doorsRulesTypes = {
  group: ['**/magazine/**', '!**/magazine/*/actions', '!**/magazine/*/rules'],
  message: 'components import actions, rules and types of the magazine',
  allowTypeImports: true,
}

function folderPatterns(name) {
  const banned = Object.keys(mayImport).filter(other => other !== name && !mayImport[name].includes(other))
  return [
    { regex: inFolder(banned), message: `${name}/ may import ${mayImport[name].join(', ') || 'no other folder'}` },
    ...(name === 'db' ? [] : [engines]),
    ...(name === 'db' || name === 'magazine' ? [] : [queries]),
    ...(name === 'components' ? [doorsRulesTypes] : []),
  ]
}

function roomPatterns(name, { door, framework }) {
  const before = rooms.slice(0, rooms.indexOf(name))
  const later = rooms.slice(rooms.indexOf(name) + 1)
  const closed = door ? later.filter(other => other !== 'people') : later
  const message = `magazine/${name} may import ${before.join(', ') || 'no other room'}`
  return [
    ...folderPatterns('magazine'),
    ...(framework ? [] : [frameworks]),
    ...(closed.length ? [{ regex: inRoom(closed), message }] : []),
    ...(door && later.includes('people') ? [{ group: ['**/people/**', '!**/people/action'], message }] : []),
  ]
}

const importing = (files, patterns) => ({
  files,
  excludeFiles: [...tests, ...bench],
  rules: { 'eslint/no-restricted-imports': ['error', { patterns: [...everywhere, ...patterns] }] },
})

// A later override replaces an earlier one: from the general to the particular.
const imports = [
  ...Object.keys(mayImport).map(name => importing([`${name}/**`], folderPatterns(name))),
  ...rooms.map(name => importing([`magazine/${name}/**`], roomPatterns(name, {}))),
  ...rooms.map(name => importing([`magazine/${name}/actions.ts`], roomPatterns(name, { door: true, framework: true }))),
  importing(['magazine/people/{action,session,providers}.ts'], roomPatterns('people', { framework: true })),
  importing(
    ['components/ui/**'],
    [
      ...folderPatterns('components').filter(pattern => pattern !== doorsRulesTypes),
      { regex: inFolder(['magazine', 'messages']), message: 'components/ui knows no word of the magazine' },
      { group: ['../**', '@/components/**', '!@/components/ui/**'], message: 'components/ui stands alone' },
    ],
  ),
  importing(
    ['paper/**'],
    [
      ...folderPatterns('paper'),
      { group: ['**/components/**', '!**/components/ui/**'], message: 'paper/ shares only components/ui' },
    ],
  ),
  importing(['magazine/*/rules.ts'], [{ regex: '.', message: 'the browser reads rules.ts: no imports' }]),
  importing(
    ['magazine/*/forms.ts'],
    [{ group: ['**', '!zod', '!**/rules'], message: 'a form is made of zod and of rules', allowTypeImports: true }],
  ),
]

const neverInMarkup = [
  { propName: 'style', message: 'the content security policy forbids it: write a class' },
  ...['maxLength', 'minLength', 'required', 'pattern'].map(propName => ({
    propName,
    disallowedFor: ['input', 'textarea', 'select'],
    message: 'the server says what is wrong and gives the words back',
  })),
]

// Rules of a category that are wrong here, each with its reason.
const off = Object.fromEntries(
  [
    'eslint/no-shadow', // a short name in a short function is clear
    'eslint/no-unmodified-loop-condition', // another function modifies it meanwhile
    'import/no-named-as-default', // both names of a package are the same thing
    'import/no-named-as-default-member',
    'import/no-unassigned-import', // styles, and checks that have to come first
    'jsx-a11y/no-autofocus', // without script it leads to what is wrong; with it, to the field just asked for
    'jsx-a11y/no-interactive-element-to-noninteractive-role', // it takes a cell for interactive
    'jsx-a11y/no-redundant-roles', // a table laid out by CSS is one only by its roles
    'jsx-a11y/prefer-tag-over-role',
    'nextjs/no-html-link-for-pages', // plain <a> between pages (ARCHITECTURE)
    'nextjs/no-img-element',
    'promise/no-promise-in-callback',
    'react/react-in-jsx-scope', // the new transform needs no React in scope
    'typescript/consistent-return', // the compiler knows exhaustive switches
    'typescript/no-unsafe-type-assertion', // one engine's store is typed as the other's, in db/
    'unicorn/consistent-function-scoping',
    'unicorn/no-array-sort', // of an array made in the same expression
    'unicorn/require-post-message-target-origin', // a thread has none
    'unicorn/no-useless-spread', // [...text] is its characters
    'vitest/no-conditional-expect', // properties
    'vitest/require-to-throw-message', // where any refusal will do
    'vitest/valid-describe-callback', // eachEngine answers describe's
  ].map(rule => [rule, 'off']),
)

export default {
  plugins: ['eslint', 'typescript', 'oxc', 'react', 'jsx-a11y', 'nextjs', 'import', 'unicorn', 'promise', 'vitest'],
  options: { typeAware: true, reportUnusedDisableDirectives: 'error' },
  categories: { correctness: 'error', suspicious: 'error' },
  ignorePatterns: ['.next/**', 'drizzle/**', 'next-env.d.ts', 'public/**', 'data/**'],
  rules: {
    ...off,
    'eslint/max-lines': ['error', 250],
    'eslint/max-lines-per-function': ['error', 40],
    'eslint/no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
    'eslint/no-misleading-character-class': ['error', { allowEscape: true }],
    'eslint/no-restricted-properties': [
      'error',
      { object: 'sql', property: 'raw', message: 'SQL is made of bound values (SAFETY)' },
      { object: 'sql', property: 'identifier', message: 'SQL is made of bound values (SAFETY)' },
    ],
    'eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_$' }],
    'eslint/no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
    'import/no-cycle': 'error',
    'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: ['pre'], roles: ['region', 'alert'] }],
    'oxc/no-barrel-file': ['error', { threshold: 0 }],
    'react/forbid-component-props': ['error', { forbid: neverInMarkup.slice(0, 1) }],
    'react/forbid-dom-props': ['error', { forbid: neverInMarkup }],
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/no-non-null-assertion': 'error',
    'unicorn/filename-case': ['error', { case: 'kebabCase' }],
    'vitest/expect-expect': ['error', { assertFunctionNames: ['expect*', 'fc.assert'] }],
    'vitest/valid-expect': ['error', { maxArgs: 2 }],
  },
  overrides: [
    { files: ['app/**'], rules: { 'eslint/max-lines': ['error', 60] } },
    // It holds the first paint until the reader's colours and size are on.
    { files: ['app/layout.tsx'], rules: { 'nextjs/no-sync-scripts': 'off' } },
    // Tests are as long as their story, and a table is as long as its columns.
    { files: [...tests, 'db/tables/**'], rules: { 'eslint/max-lines-per-function': 'off' } },
    ...imports,
  ],
}
