// The limit of the process: bare node:http that sends the same bytes from memory. Arguments: port, file of the gzip bytes.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const [port, file] = process.argv.slice(2)
const bytes = readFileSync(file)
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-encoding': 'gzip',
  'content-length': bytes.length,
}
createServer((_, res) => res.writeHead(200, headers).end(bytes)).listen(Number(port), '127.0.0.1', () =>
  console.log('ready'),
)
