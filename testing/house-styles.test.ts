import { expect, test } from 'vitest'
import { filesLike, textOf } from './sources'

// Exceptions stand in the expectation itself: one that is no longer needed fails as one that is missing does.

test('style sheets know no left and right, only where a line begins and ends', () => {
  const found = filesLike(/^app\/.*\.css$/).flatMap(file => sidesIn(textOf(file)).map(side => `${file}: ${side}`))
  expect(found).toEqual([])
})

test('a side that is left or right would be seen', () => {
  const seen = [
    'margin-left: 1px',
    'border-right-color: red',
    'right: 0',
    'text-align: left',
    'float: right',
    'padding: 1px 2px 3px 4px',
    'inset: 0 auto 0 calc(1px + (2px * 3))',
    'border-radius: 1px 0 0 1px',
    'transform-origin: top left',
    'border-top-left-radius: 1px',
  ]
  expect(sidesIn(`a { ${seen.join('; ')} }`)).toEqual(seen)
  const turning = [
    'margin: 0 1px',
    'margin: 1px calc(1px * 2) 0',
    'padding: 1px 2px 3px 2px',
    'border-radius: 0 0 var(--radius-md) var(--radius-md)',
    'inset-inline-start: 0',
    'text-align: end',
    'grid-area: left',
  ]
  expect(sidesIn(`/* right: 0; */ a { ${turning.join('; ')} }`)).toEqual([])
})

const named = /^(.*-)?(left|right)(-.*)?$/
const placing = /^(text-align|float|clear|transform-origin|background-position|object-position|justify-.*)$/
const around = /^(margin|padding|inset|border-(width|color|style)|scroll-(margin|padding))$/

/** The declarations that stay on their side when the page is turned. */
function sidesIn(css: string): string[] {
  const plain = css.replace(/\/\*.*?\*\//gs, '')
  const declarations = [...plain.matchAll(/(?<=[{;]\s*)([a-z-]+)\s*:\s*([^;{}]+?)\s*(?=[;}])/g)]
  return declarations.flatMap(([, property = '', value = '']) =>
    isSided(property, value) ? [`${property}: ${value}`] : [],
  )
}

function isSided(property: string, value: string): boolean {
  const [first, second, third, fourth] = wordsOf(value)
  if (named.test(property)) return true
  if (placing.test(property)) return /\b(left|right)\b/.test(value)
  if (fourth !== undefined && around.test(property)) return second !== fourth
  return property === 'border-radius' && second !== undefined && (first !== second || third !== (fourth ?? second))
}

/** The values of a shorthand; what stands in brackets is one. */
const wordsOf = (value: string) => value.match(/(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+/g) ?? []
