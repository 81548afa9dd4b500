/** One line of the table; a row without a goal is there to be compared with the last run. */
export type Row = { what: string; measured: string; goal?: string; met?: boolean }

/** The table as text, its columns in line. */
export function tableOf(rows: Row[]): string {
  const lines = [
    ['', 'measured', 'goal', ''],
    ...rows.map(({ what, measured, goal = '', met }) => [what, measured, goal, verdict(met)]),
  ]
  const widths = [0, 1, 2].map(at => Math.max(...lines.map(line => line[at]?.length ?? 0)))
  return lines
    .map(line =>
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const verdict = (met?: boolean) => (met === undefined ? '' : met ? 'met' : 'MISSED')

/** 1234.5 → `1,235`, 0.01234 → `0.0123`. */
export const figure = (value: number): string =>
  value.toLocaleString('en', value < 1_000 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 })
