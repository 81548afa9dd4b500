import { expect, test } from 'vitest'
import { lint } from './lint'

const lines = (count: number) => 'console.log(1)\n'.repeat(count)
const component = (markup: string) => `export const A = () => ${markup}\n`

/** What the linter must see, by the rule that sees it. */
const planted: Record<string, { file: string; text: string }> = {
  'no-explicit-any': { file: 'db/plant-any.ts', text: 'export const a: any = 1\n' },
  'no-non-null-assertion': { file: 'db/plant-null.ts', text: 'export const a = (b?: string) => b!.length\n' },
  'no-floating-promises': { file: 'db/plant-floating.ts', text: 'export const a = () => {\n  Promise.resolve(1)\n}\n' },
  'no-misused-promises': {
    file: 'db/plant-misused.ts',
    text: 'export const a = (b: string[]) => b.filter(async () => true)\n',
  },
  'no-restricted-properties': {
    file: 'db/plant-sql.ts',
    text: "import { sql } from 'drizzle-orm'\nexport const a = (b: string) => sql.raw(b)\n",
  },
  'max-lines': { file: 'app/plant-long.tsx', text: lines(61) },
  'max-lines-per-function': { file: 'db/plant-long.ts', text: `export const a = () => {\n${'  a()\n'.repeat(40)}}\n` },
  'no-barrel-file': { file: 'db/plant-barrel.ts', text: "export * from './store'\n" },
  'no-warning-comments': { file: 'db/plant-later.ts', text: '// TODO later\nexport const a = 1\n' },
  'filename-case': { file: 'db/plantCase.ts', text: 'export const a = 1\n' },
  'forbid-dom-props': { file: 'components/ui/plant-style.tsx', text: component("<p style={{ color: 'red' }}>a</p>") },
  'forbid-component-props': {
    file: 'components/ui/plant-passed.tsx',
    text: `const B = (_: object) => null\n${component('<B style={{}} />')}`,
  },
  'alt-text': { file: 'components/ui/plant-alt.tsx', text: component('<img src="/a.png" />') },
  hooks: {
    file: 'components/ui/plant-hook.tsx',
    text: "import { useId } from 'react'\nexport const A = ({ b }: { b: boolean }) => (b ? <p id={useId()}>a</p> : null)\n",
  },
  'no-focused-tests': { file: 'db/plant.test.ts', text: "import { test } from 'vitest'\ntest.only('a', () => {})\n" },
  'no-disabled-tests': {
    file: 'db/planted.test.ts',
    text: "import { test } from 'vitest'\ntest.skip('a', () => {})\n",
  },
}

const findings = await lint(Object.fromEntries(Object.values(planted).map(({ file, text }) => [file, text])))

test.each(Object.entries(planted))('%s is held', (rule, { file }) => {
  expect(findings.filter(finding => finding.file === file).map(finding => finding.rule)).toContain(rule)
})

test('no field says in markup what only the server may say', async () => {
  const fields = [
    '<input maxLength={3} />',
    '<input required />',
    '<input pattern="a" />',
    '<textarea minLength={3} />',
  ]
  const found = await lint({
    'components/ui/fields.tsx': `export const fields = [\n${fields.join(',\n')},\n<input key="a" name="a" aria-required />,\n]\n`,
  })
  const held = found.filter(({ rule }) => rule === 'forbid-dom-props').map(({ line }) => line)
  expect(held).toEqual([2, 3, 4, 5])
})
