/** The faults the magazine reacts to, whatever the engine calls them. */
export type Fault = 'unique' | 'foreign' | 'check' | 'busy' | 'late' | 'full' | 'readonly' | 'corrupt'

const named: Record<string, Fault> = {
  '23505': 'unique',
  '23503': 'foreign',
  '23514': 'check',
  '23502': 'check',
  '40001': 'busy',
  '40P01': 'busy',
  '57014': 'late',
  '53100': 'full',
  '25006': 'readonly',
  XX001: 'corrupt',
  SQLITE_CONSTRAINT_UNIQUE: 'unique',
  SQLITE_CONSTRAINT_PRIMARYKEY: 'unique',
  SQLITE_CONSTRAINT_FOREIGNKEY: 'foreign',
  SQLITE_CONSTRAINT_CHECK: 'check',
  SQLITE_CONSTRAINT_NOTNULL: 'check',
  SQLITE_BUSY: 'busy',
  SQLITE_BUSY_SNAPSHOT: 'busy',
  SQLITE_LOCKED: 'busy',
  SQLITE_FULL: 'full',
  SQLITE_READONLY: 'readonly',
  SQLITE_CANTOPEN: 'readonly',
  SQLITE_CORRUPT: 'corrupt',
  SQLITE_NOTADB: 'corrupt',
}

/** What went wrong at the database, found along the causes of an error; undefined when the database is not to blame. */
export function faultOf(error: unknown): Fault | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    const code = 'code' in at && typeof at.code === 'string' ? at.code : ''
    const fault = named[code] ?? named[code.split('_').slice(0, 2).join('_')]
    if (fault) return fault
  }
  return undefined
}
