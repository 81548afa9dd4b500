import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { withoutSettings } from '@/cli/clean-environment.mjs'
import { variables } from '@/magazine/settings/environment'
import manifest from '@/package.json'
import { filesLike, house, textOf } from './sources'

const readme = textOf('README.md')
const names = Object.keys(variables)

test('every script of package.json is in the README', () => {
  const missing = Object.keys(manifest.scripts).filter(script => !readme.includes(`npm ${shortOf(script)}`))
  expect(missing).toEqual([])
})

test('the README names no script that is not there', () => {
  const named = [...readme.matchAll(/`npm (?:run )?([a-z][\w-]*)/g)].map(([, script]) => script ?? '')
  const ofNpm = ['ci', 'install', 'rebuild']
  expect(named.filter(script => !(script in manifest.scripts) && !ofNpm.includes(script))).toEqual([])
})

test('every setting is in the table of the README, and the table has no other', () => {
  const rows = readme.split('\n').filter(line => line.startsWith('| `'))
  const named = rows.flatMap(row =>
    [...(row.split('|')[1] ?? '').matchAll(/`([A-Z][A-Z_]+)`/g)].map(([, name]) => name ?? ''),
  )
  expect([...new Set(named)].sort()).toEqual([...names].sort())
})

test('no setting of the shell reaches a test', () => {
  expect(withoutSettings({ ...Object.fromEntries(names.map(name => [name, 'x'])), PATH: '/bin' })).toEqual({
    PATH: '/bin',
  })
})

test('every relative link of a document leads somewhere', () => {
  const broken = filesLike(/\.md$/).flatMap(file =>
    linksOf(textOf(file))
      .filter(link => !leadsSomewhere(file, link))
      .map(link => `${file}: ${link}`),
  )
  expect(broken).toEqual([])
})

test('a broken link would be seen', () => {
  expect(linksOf('[a](no.md) `[b](c.md)` ![d](e.png "f") [g](https://h.example)\n[i]: j.md')).toEqual([
    'no.md',
    'e.png',
    'j.md',
  ])
  expect(leadsSomewhere('README.md', 'no.md')).toBe(false)
  expect(leadsSomewhere('README.md', 'README.md#no-such-part')).toBe(false)
})

const shortOf = (script: string) => (script === 'start' || script === 'test' ? script : `run ${script}`)

function linksOf(text: string) {
  const prose = text.replace(/```.*?```/gs, '').replace(/`[^`\n]*`/g, '')
  const inline = [...prose.matchAll(/\]\(([^)\s]+)[^)]*\)/g)].map(([, link]) => link ?? '')
  const defined = [...prose.matchAll(/^\[[^\]^][^\]]*\]:\s*(\S+)/gm)].map(([, link]) => link ?? '')
  return [...inline, ...defined].filter(link => !/^(\w+:|\/)/.test(link))
}

function leadsSomewhere(file: string, link: string) {
  const [place = '', part] = link.split('#')
  const target = place ? path.posix.join(path.posix.dirname(file), decodeURI(place)) : file
  if (!existsSync(path.join(house, target))) return false
  return !part || headingsOf(textOf(target)).includes(part)
}

const headingsOf = (text: string) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    (heading ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  )
