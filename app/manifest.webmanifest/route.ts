import { manifestOf } from '@/magazine/feeds/manifest'
import { magazine } from '../magazine'

export const dynamic = 'force-dynamic'

export async function GET() {
  const manifest = JSON.stringify(manifestOf(await magazine()))
  return new Response(manifest, { headers: { 'content-type': 'application/manifest+json; charset=utf-8' } })
}
