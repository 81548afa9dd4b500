import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { house } from './sources'

type Finding = { file: string; line: number; rule: string }
type Report = { diagnostics: { code: string; filename: string; labels: { span: { line: number } }[] }[] }

/** What the linter of the house finds in these files (path → text), as if they stood in a checkout of their own. */
export async function lint(files: Record<string, string>): Promise<Finding[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'standfirst-lint-'))
  try {
    await Promise.all(
      ['oxlint.config.mjs', 'tsconfig.json'].map(name => cp(path.join(house, name), path.join(folder, name))),
    )
    await symlink(path.join(house, 'node_modules'), path.join(folder, 'node_modules'))
    for (const [file, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
      await writeFile(path.join(folder, file), text)
    }
    return findingsOf(await run(folder))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

// Findings are its exit code, so that is no failure; an output that is no report is one.
const run = (folder: string) =>
  new Promise<string>(done => {
    const command = path.join(house, 'node_modules/oxlint/bin/oxlint')
    const args = [command, '-c', 'oxlint.config.mjs', '--format=json', 'app', 'components', 'db', 'magazine', 'server']
    const named = [...args, '--no-error-on-unmatched-pattern', '--ignore-pattern', 'node_modules/**']
    execFile(process.execPath, named, { cwd: folder, maxBuffer: 1e8 }, (_error, output) => done(output))
  })

function findingsOf(output: string): Finding[] {
  const { diagnostics } = JSON.parse(output) as Report
  return diagnostics.map(({ code, filename, labels }) => ({
    file: filename,
    line: labels[0]?.span.line ?? 0,
    rule: code.replace(/^.*\((.*)\)$/, '$1'),
  }))
}
