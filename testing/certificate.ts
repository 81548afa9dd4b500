import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A certificate that nobody but itself vouches for, for an address of this machine: its key and itself, as PEM. */
export function selfSigned(address: string): { key: string; cert: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'standfirst-cert-'))
  const [key, cert] = ['key.pem', 'cert.pem'].map(name => path.join(folder, name)) as [string, string]
  const made = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
  const about = ['-subj', '/CN=mail server of a test', '-addext', `subjectAltName=IP:${address}`]
  try {
    execFileSync('openssl', ['req', '-x509', ...made, ...about, '-keyout', key, '-out', cert], { stdio: 'pipe' })
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
