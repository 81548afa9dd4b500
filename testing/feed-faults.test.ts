import path from 'node:path'
import { expect, test } from 'vitest'
import { type Fault, faultsOf } from './feed-faults'
import { samplesIn, skipped, textOfSample } from './samples'

// Modules and versions that the magazine does not write, and this reader does not know.
const others = /geo|icbm|rss10_(invalid_namespace|missing_item_title|unexpected_image_width)|multiple_channel1/

type Expected = { not: boolean; fault: string; parent?: string; element?: string }

/** What a sample says at its top that must be reported of it, or with `!` must not. */
function expected(xml: string): Expected {
  const [, not, fault = '', values = ''] = /Expect:\s*(!?)(\w+)(?:\{(.*)\})?/.exec(xml) ?? []
  const value = (key: string) => new RegExp(`${key}:([^,}]+(?::[^,}]+)?)`).exec(values)?.[1]
  return { not: not === '!' || fault.startsWith('Valid'), fault, parent: value('parent'), element: value('element') }
}

const isOf =
  ({ parent, element }: Expected) =>
  (found: Fault) =>
    (parent === undefined || found.parent === parent) &&
    (element === undefined || found.element === element || found.element.endsWith(`:${element}`))

const samples = ['atom', 'rss']
  .flatMap(kind => samplesIn(`feeds/feedvalidator-${kind}-must`))
  .filter(file => !others.test(path.basename(file)))

test(`the samples are there, and all but seven are of what a feed of ours could hold${skipped}`, () => {
  expect(samples).toHaveLength(skipped ? 0 : 54)
})

test.each(samples)('what the W3C’s validator must report is reported, and nothing that it must not: %s', file => {
  const xml = textOfSample(file)
  const wanted = expected(xml)
  const found = faultsOf(xml)
  if (!wanted.not) return expect(found.filter(isOf(wanted)).map(({ fault }) => fault)).toContain(wanted.fault)
  const { fault } = wanted
  // Of a value that is right nothing is said. This link alone has a right relation and lacks an address.
  if (fault === 'ValidAtomLinkRel')
    return expect(found.map(each => each.fault)).not.toContain('UnregisteredAtomLinkRel')
  if (fault.startsWith('Valid')) return expect(found.filter(isOf(wanted))).toEqual([])
  return expect(found.filter(each => each.fault === fault && isOf(wanted)(each))).toEqual([])
})
