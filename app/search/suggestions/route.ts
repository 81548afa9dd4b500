import { store } from '@/db/kept'
import { suggest } from '@/magazine/search/suggest'

export const dynamic = 'force-dynamic'

/** What fits what is typed so far, for the script of the search's field. */
export async function GET(request: Request) {
  const typed = new URL(request.url).searchParams.get('q') ?? ''
  return Response.json(await suggest(store(), typed))
}
