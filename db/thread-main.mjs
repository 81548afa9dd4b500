import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'

// Reads a SQLite file in a thread of its own: plain JavaScript, as no build and no loader is in front of a thread.
const mostPrepared = 100
const db = new Database(workerData.file, { timeout: 5_000 })
// Not a read-only handle: that one can't open a file whose write-ahead log another process is just taking away.
for (const setting of ['query_only = ON', 'trusted_schema = OFF', 'cache_size = -8000', 'temp_store = MEMORY'])
  db.pragma(setting)

const prepared = new Map()

function statementOf(text) {
  const known = prepared.get(text)
  if (known) return known
  if (prepared.size >= mostPrepared) prepared.clear()
  const statement = db.prepare(text)
  if (statement.columns().length === 1) statement.pluck()
  else statement.raw()
  prepared.set(text, statement)
  return statement
}

// As of one moment: a count belongs to the page beside it.
const answer = db.transaction(questions => questions.map(({ text, params }) => statementOf(text).all(...params)))

parentPort.on('message', questions => {
  if (questions === 'close') {
    db.close()
    parentPort.close()
    return
  }
  try {
    parentPort.postMessage({ rows: answer(questions) })
  } catch (error) {
    parentPort.postMessage({ why: String(error) })
  }
})
