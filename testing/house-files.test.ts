import { expect, test } from 'vitest'
import { filesLike, textOf } from './sources'

// Exceptions stand in the expectation itself: one that is no longer needed fails as one that is missing does.

const code = filesLike(/\.(ts|tsx|mjs)$/)
const ours = code.filter(file => !/^(next-env\.d\.ts|testing\/house-)/.test(file))

test('a file is named *.client.tsx if and only if it hydrates', () => {
  const odd = code.filter(file => file.endsWith('.client.tsx') !== textOf(file).startsWith("'use client'"))
  // Next hydrates this one under its own name.
  expect(odd).toEqual(['app/error.tsx'])
})

test('no style sheet is longer than 250 lines; the linter holds the same for code', () => {
  const longest = 250
  expect(filesLike(/\.css$/).filter(file => textOf(file).split('\n').length > longest + 1)).toEqual([])
})

test('there are no drawers and no barrels', () => {
  expect(filesLike(/(^|\/)(lib|utils|services|helpers|types)\//)).toEqual([])
  expect(filesLike(/(^|\/)index\.(ts|tsx|mjs)$/)).toEqual([])
})

test('nobody turns a rule of the linter or the compiler off in a file', () => {
  expect(ours.filter(file => /(eslint|oxlint)-(disable|enable)|@ts-(ignore|nocheck)/.test(textOf(file)))).toEqual([])
  const expected = ours.filter(file => textOf(file).includes('@ts-expect-error'))
  expect(expected.filter(file => !/\.test\.tsx?$/.test(file))).toEqual([])
})

test('a server action is a wrapper that checks the role, in an actions.ts, and nothing else is there', () => {
  const doors = ours.filter(file => /^\s*['"]use server['"]/m.test(textOf(file)))
  expect(doors.filter(file => !file.endsWith('/actions.ts'))).toEqual([])
  const odd = ours
    .filter(file => file.endsWith('/actions.ts'))
    .flatMap(file => oddLinesOf(textOf(file)).map(line => `${file}: ${line}`))
  expect(odd).toEqual([])
})

test('an actions.ts with anything but wrapped actions would be seen', () => {
  const right =
    "'use server'\n\nimport { a } from './a'\n\nexport const postAction = memberAction(form, async () => {\n  a()\n})\n"
  expect(oddLinesOf(right)).toEqual([])
  expect(oddLinesOf(`${right}export const post = async () => 1\n`)).toHaveLength(1)
  expect(oddLinesOf(`${right}export async function postAction() {}\n`)).toHaveLength(1)
  expect(oddLinesOf(right.replace("'use server'\n", ''))).toHaveLength(1)
})

function oddLinesOf(text: string) {
  const [first, ...rest] = text.split('\n')
  const known =
    /^($|\s|\/\/|\/\*|[)}\]]|import |export const [a-z]\w*Action = (public|member|moderator|editor|owner)Action\()/
  return [...(first === "'use server'" ? [] : [`begins with ${first}`]), ...rest.filter(line => !known.test(line))]
}
