import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { archiveOf } from '@/magazine/account/out'
import { signInAddress } from '@/magazine/people/rules'
import { discard } from './body'
import { caching } from './headers'
import type { House, Visit } from './house'
import { sendAway, sendOnce } from './send'

/** Sends a member their own archive; nobody else learns whether it is there. */
export async function sendArchive(house: House, visit: Visit): Promise<void> {
  const { req, res, member, route, cookie } = visit
  if (!member) return sendAway(visit, signInAddress('/account#out'))
  const id = Number(/[0-9]+/.exec(route.url)?.[0])
  const archive = await archiveOf(house.store, member, id)
  const file = archive && path.join(house.archives, archive.file)
  const size = file === undefined ? undefined : (await stat(file).catch(() => undefined))?.size
  if (!archive || file === undefined || size === undefined)
    return sendOnce(visit, await house.renderer.forOne('/nowhere', visit))
  res.writeHead(200, {
    ...house.headers.everywhere,
    'content-type': 'application/zip',
    'content-disposition': `attachment; filename="${archive.name}"`,
    'content-security-policy': "default-src 'none'; sandbox",
    'content-length': size,
    'cache-control': caching.never,
    vary: 'Cookie',
    ...(cookie && { 'set-cookie': cookie }),
  })
  discard(req)
  if (req.method === 'HEAD') return void res.end()
  await pipeline(createReadStream(file), res).catch(() => res.destroy())
}
