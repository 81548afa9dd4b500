import { readFileSync } from 'node:fs'

/**
 * What a step adds to the total: the tests of a report of vitest or Playwright, or one where there is no report. A run
 * that failed without a failing test, as when a file did not load, is a failure too.
 */
export function countsOf(code, report) {
  const found = report && testsOf(read(report))
  const { passed, failed, skipped } = found || { passed: Number(code === 0), failed: 0, skipped: 0 }
  return { passed, failed: failed || Number(code !== 0), skipped }
}

function testsOf(report) {
  if (report?.stats) {
    const { expected, unexpected, flaky, skipped } = report.stats
    return { passed: expected, failed: unexpected + flaky, skipped }
  }
  return report && { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests }
}

function read(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    return undefined
  }
}
