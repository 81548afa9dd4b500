import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { countsOf } from './counts.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'standfirst-counts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function reportOf(content: object) {
  const file = path.join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

test('a step without tests counts as one', () => {
  expect(countsOf(0, undefined)).toEqual({ passed: 1, failed: 0, skipped: 0 })
  expect(countsOf(2, undefined)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('the tests of vitest and of the browser are counted one by one', () => {
  const unit = reportOf({ numPassedTests: 7, numFailedTests: 2, numPendingTests: 1 })
  expect(countsOf(1, unit)).toEqual({ passed: 7, failed: 2, skipped: 1 })
  const journeys = reportOf({ stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 2 } })
  expect(countsOf(0, journeys)).toEqual({ passed: 5, failed: 0, skipped: 2 })
})

test('a test that passed only the second time has failed', () => {
  expect(countsOf(0, reportOf({ stats: { expected: 5, unexpected: 0, flaky: 1, skipped: 0 } }))).toMatchObject({
    failed: 1,
  })
})

test('a run that failed without a failing test is a failure, and so is one without its report', () => {
  const report = reportOf({ numPassedTests: 7, numFailedTests: 0, numPendingTests: 0 })
  expect(countsOf(1, report)).toMatchObject({ passed: 7, failed: 1 })
  expect(countsOf(137, path.join(folder, 'none.json'))).toEqual({ passed: 0, failed: 1, skipped: 0 })
})
