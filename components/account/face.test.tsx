import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Face } from './face'

const drawn = (id: number) => renderToStaticMarkup(<Face member={{ id, picture: null }} size="l" />)

test('a face is the same each time, differs from its neighbours’, and is the same on both sides', () => {
  expect(drawn(7)).toBe(drawn(7))
  expect(new Set(Array.from({ length: 200 }, (_, n) => drawn(n + 1))).size).toBeGreaterThan(190)
  const squares = [...drawn(7).matchAll(/M(\d) (\d)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`)
  expect(squares.length).toBeGreaterThan(4)
  expect(squares.map(place => `${4 - Number(place[0])}${place.slice(1)}`).toSorted()).toEqual(squares.toSorted())
})

test('who has a picture of their own is shown with that', () => {
  const face = renderToStaticMarkup(<Face member={{ id: 7, picture: 'm7-0.webp' }} size="s" />)
  expect(face).toContain('src="/media/m7-0.webp"')
  expect(face).not.toContain('<svg')
})
