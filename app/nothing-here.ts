/** What a program is told at an address where nothing is for it. */
export const nothingHere = (status = 404): Response =>
  new Response('Nothing is here.\n', { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })
