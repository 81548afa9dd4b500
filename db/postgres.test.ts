import { readFile } from 'node:fs/promises'
import { PGlite } from '@electric-sql/pglite'
import { expect, inject, test } from 'vitest'
import { pgliteStore } from '@/testing/pglite-store'

test('opening a second time makes no trigger anew, which would stop all readers; one that was changed is', async () => {
  const client = new PGlite({ loadDataDir: new Blob([await readFile(inject('pgliteData'))]) })
  const newest = async () => (await client.query('select max(oid::text::bigint) as oid from pg_trigger')).rows
  const before = await newest()
  await pgliteStore(client)
  expect(await newest()).toEqual(before)
  await client.exec(`drop trigger raise_0_insert on ${await tableOf(client)}`)
  await pgliteStore(client)
  expect(await newest()).not.toEqual(before)
  await client.close()
}, 60_000)

const tableOf = async (client: PGlite) =>
  (
    await client.query<{ name: string }>(
      "select tgrelid::regclass::text as name from pg_trigger where tgname = 'raise_0_insert'",
    )
  ).rows[0]?.name
