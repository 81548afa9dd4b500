import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig, devices } from '@playwright/test'
import { places } from './cli/browser.mjs'
import { builtServer, nodeFlags } from './cli/built-server.mjs'

const { env } = process
// Kept in the environment, so that the workers, which read this file too, have the same.
env.E2E_DATA ??= mkdtempSync(path.join(tmpdir(), 'standfirst-e2e-'))
env.E2E_PORT ??= '4310'
env.CHROMIUM_PATH ??= places.find(path => existsSync(path))

const site = `http://localhost:${env.E2E_PORT}`
const desktop = { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } }
const { defaultBrowserType: _, ...phoneOfWebkit } = devices['iPhone 14']
const phone = { ...phoneOfWebkit, viewport: { width: 390, height: 844 } }

// Each window of a whole Chromium draws its omnibox as a page of its own, for half of all processor time. The list
// replaces Playwright's, so what follows is taken from that.
const withoutFeatures = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'OptimizationHints',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
]
const args = [
  // No page may ask another host, so none is to be found.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  `--disable-features=${withoutFeatures.join(',')}`,
  '--disable-gpu',
]
if (process.getuid?.() === 0) args.push('--no-sandbox')

/**
 * Each journey four times: at the size of a desk and of a phone, with JavaScript and without. What is tagged @script
 * needs JavaScript; @edge is no journey but an edge of one, for which the two extremes are enough.
 */
export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  // A shared, noisy machine may be ten times slower than a quiet one; a page that hangs fails all the same.
  timeout: 300_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(env.CI),
  retries: 0,
  use: {
    baseURL: site,
    browserName: 'chromium',
    launchOptions: { executablePath: env.CHROMIUM_PATH, args },
    locale: 'en-GB',
    timezoneId: 'Asia/Baku',
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: env.CI ? 'off' : 'only-on-failure',
  },
  projects: [
    { name: 'desktop', use: desktop },
    { name: 'desktop-noscript', use: { ...desktop, javaScriptEnabled: false }, grepInvert: /@script|@edge/ },
    { name: 'phone', use: phone, grepInvert: /@edge/ },
    { name: 'phone-noscript', use: { ...phone, javaScriptEnabled: false }, grepInvert: /@script/ },
  ],
  webServer: {
    command: `${process.execPath} ${nodeFlags.join(' ')} ${builtServer}`,
    env: { NODE_ENV: 'production', PORT: env.E2E_PORT, DATA_DIR: env.E2E_DATA, LIMITS: 'off' },
    url: `${site}/readyz`,
    timeout: 60_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
})
