import { execFile } from 'node:child_process'
import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { readEnvironment, WrongSetting } from '@/magazine/settings/environment'
import { freePort } from './port.mjs'

// It ends its process when the port won't do, so it gets one of its own.
const check = (env: Record<string, string>) =>
  new Promise<{ code: number; output: string }>(done => {
    const script = "import('./cli/port.mjs').then(port => port.checkPort(process.env))"
    execFile(
      process.execPath,
      ['-e', script],
      { env: { ...process.env, HOST: '', ...env } },
      (error, _output, output) => done({ code: typeof error?.code === 'number' ? error.code : 0, output }),
    )
  })

test('a free port is no reason to stop', async () => {
  expect(await check({ PORT: String(await freePort()) })).toEqual({ code: 0, output: '' })
})

test.each(['127.0.0.1', '::1'])('a port in use on %s is one line that says what to do', async host => {
  const port = await freePort()
  const server = createServer()
  await new Promise<void>(done => server.listen(port, host, done))
  const { code, output } = await check({ PORT: String(port) })
  server.close()
  expect({ code, output }).toEqual({
    code: 1,
    output: `standfirst: port ${port} is in use: stop what uses it, or try PORT=${port + 1} npm start\n`,
  })
})

test.each(['abc', '0', '65536', '80.5'])(
  'PORT=%s is refused before the long work, in the words of the server',
  async PORT => {
    const words = () => readEnvironment({ PORT })
    expect(words).toThrow(WrongSetting)
    const { code, output } = await check({ PORT })
    expect(code).toBe(1)
    expect(words).toThrow(output.replace('standfirst: ', '').trim())
  },
)
