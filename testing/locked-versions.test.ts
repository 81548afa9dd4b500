import { expect, test } from 'vitest'
import manifest from '@/package.json'
import { textOf } from './sources'

type Wanted = Record<string, string>
type Lock = { packages: Record<string, { version?: string; dependencies?: Wanted; devDependencies?: Wanted }> }

/** The first version of each package without a known hole that concerns us; npm audit has no answer everywhere. */
const least: Record<string, string> = {
  '@auth/core': '0.41.3',
  '@playwright/test': '1.55.1',
  'better-sqlite3': '12.11.1', // SQLite 3.53.2: below 3.51.3 two writing connections could corrupt it
  'drizzle-orm': '0.45.4',
  'mdast-util-to-hast': '13.2.1',
  next: '16.4.6',
  'next-auth': '5.0.0-beta.32',
  nodemailer: '10.6.1',
  playwright: '1.55.1',
  'playwright-core': '1.55.1',
  react: '19.3.1',
  'react-dom': '19.3.1',
  sharp: '0.35.5',
  vitest: '3.0.5',
}

/** Not used today; held the day they arrive. */
const awaited: Record<string, string> = {
  'fast-xml-parser': '5.12.1',
  'sanitize-html': '2.17.4',
}

const { packages } = JSON.parse(textOf('package-lock.json')) as Lock
const locked = Object.entries(packages).flatMap(([place, { version }]) =>
  place && version ? [{ name: place.replace(/^.*node_modules\//, ''), place, version }] : [],
)

test('no copy of a package is older than the first version without a known hole', () => {
  const bounds = { ...least, ...awaited }
  const old = locked.filter(({ name, version }) => compare(version, bounds[name] ?? '0.0.0') < 0)
  expect(old.map(({ place, version }) => `${place} ${version}`)).toEqual([])
})

test('every bound is on a package that is there, and one that has come is no longer awaited', () => {
  const names = new Set(locked.map(({ name }) => name))
  expect(Object.keys(least).filter(name => !names.has(name))).toEqual([])
  expect(Object.keys(awaited).filter(name => names.has(name))).toEqual([])
})

test('versions are compared as numbers, and a beta is older than its release', () => {
  expect(compare('16.4.10', '16.4.6')).toBeGreaterThan(0)
  expect(compare('5.0.0-beta.31', '5.0.0-beta.32')).toBeLessThan(0)
  expect(compare('5.0.0', '5.0.0-beta.32')).toBeGreaterThan(0)
  expect(compare('0.9.0', '0.45.4')).toBeLessThan(0)
})

test('what is wanted is one exact version, and the lock file is of this package.json', () => {
  expect(packages['']).toMatchObject({
    dependencies: manifest.dependencies,
    devDependencies: manifest.devDependencies,
  })
  const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
  expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
})

function compare(one: string, other: string) {
  const [a, b] = [partsOf(one), partsOf(other)]
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0)
    if (difference) return difference
  }
  return 0
}

// A release is as its own beta number infinity.
function partsOf(version: string) {
  const [release = '', early] = version.split('-')
  return [...release.split('.').map(Number), early ? Number(early.replace(/\D/g, '')) : Infinity]
}
