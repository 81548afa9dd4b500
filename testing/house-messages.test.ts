import { expect, test } from 'vitest'
import descriptions from '@/messages/descriptions.json'
import en from '@/messages/en.json'
import { filesLike, textOf } from './sources'

const keys = Object.keys(en)
const sources = filesLike(/^(app|components|magazine|server|cli|demo|paper)\/.*\.(ts|tsx|mjs)$/)
  .filter(file => !/\.test\.tsx?$/.test(file))
  .map(textOf)
  .join('\n')

test('every message has a description for who translates it, and no description is left over', () => {
  expect(Object.keys(descriptions)).toEqual(keys)
  expect(Object.entries(descriptions).filter(([, text]) => text.trim() === '')).toEqual([])
})

test('every message is said somewhere', () => {
  // `reason.${reason}` says all messages that begin so.
  const beginnings = [...sources.matchAll(/`([a-z]\w*(?:\.\w+)*\.)\$\{/g)].map(([, beginning]) => beginning ?? '')
  const isSaid = (key: string) =>
    sources.includes(`'${key}'`) || beginnings.some(beginning => key.startsWith(beginning))
  expect(keys.filter(key => !isSaid(key))).toEqual([])
})

test('every message that is said is there', () => {
  const said = [...sources.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key]) => key)
  expect(said.length).toBeGreaterThan(0)
  expect(said.filter(key => !keys.includes(key ?? ''))).toEqual([])
})

test('a message says one thing on one line, and asks for no markup', () => {
  expect(Object.entries(en).filter(([, text]) => text !== text.trim() || /[\n<>]/.test(text))).toEqual([])
})
