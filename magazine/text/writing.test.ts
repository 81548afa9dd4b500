import { expect, test } from 'vitest'
import { textOf } from '@/testing/sources'
import { blocksOf } from './markdown'
import { deepestNesting } from './nesting'
import { longFromWords, mostColumns, mostRows, partsToList, partsToListIfLong } from './rules'
import type { Block } from './tree'

/** Every example of the writers' guide, with the elements that it names. */
const examples = [...textOf('docs/writing.md').matchAll(/^(`{3,})markdown (.+)\n([^]*?)\n\1$/gm)].map(
  ([, , named = '', example = '']) => ({ named, example }),
)

test.each(examples)('the guide’s example gives what it says: $named', ({ named, example }) => {
  expect(blocksOf(example).map(({ type }) => type)).toEqual(named.split(' '))
})

test('the guide has an example of every element', () => {
  const elements: Record<Block['type'], true> = {
    paragraph: true,
    heading: true,
    quote: true,
    pull: true,
    list: true,
    code: true,
    rule: true,
    picture: true,
    group: true,
    table: true,
    aside: true,
    interview: true,
    timeline: true,
    video: true,
    notes: true,
  }
  expect(new Set(examples.flatMap(({ named }) => named.split(' ')))).toEqual(new Set(Object.keys(elements)))
})

test('the guide’s figures are the product’s', () => {
  const guide = textOf('docs/writing.md')
  expect(guide).toContain(`At most ${mostColumns} columns and ${mostRows} rows`)
  expect(guide).toContain(
    `A text of ${partsToList} parts or more (${partsToListIfLong}, if it has ${longFromWords.toLocaleString('en')} words)`,
  )
  expect(guide).toContain(`At most ${deepestNesting} things`)
})
