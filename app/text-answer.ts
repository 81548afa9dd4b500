/** Plain words for programs. */
export const textAnswer = (words: string): Response =>
  new Response(words, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
