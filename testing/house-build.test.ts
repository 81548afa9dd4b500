import { expect, test } from 'vitest'
import { builtFiles, builtFrom } from '@/cli/stamps.mjs'
import { filesLike, textOf } from './sources'

test('npm start builds again after a change of anything that goes into the build', () => {
  const built = filesLike(/\.(ts|tsx|css|mjs)$/).filter(
    file => builtFrom.includes(file.split('/')[0] ?? '') && !/\.test\.tsx?$/.test(file),
  )
  const folders = built.flatMap(file => [...textOf(file).matchAll(/from '@\/([^'/]+)/g)].map(([, folder]) => folder))
  expect(folders.length).toBeGreaterThan(0)
  expect([...new Set(folders)].filter(folder => !builtFrom.includes(folder ?? ''))).toEqual([])
})

test('what the build itself writes does not ask for the next build', () => {
  expect(builtFiles).toEqual(['public/paper.js', 'public/passkey.js'])
  expect(textOf('paper/build.mjs')).toContain('public/paper.js')
})
