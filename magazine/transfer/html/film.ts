// Where films are shown that are put into pages as frames: the frame's path, and where one sees the film itself.
const places: [host: RegExp, path: RegExp, page: (id: string) => string][] = [
  [/(^|\.)youtube(-nocookie)?\.com$/, /^\/embed\/([\w-]{6,20})$/, id => `https://www.youtube.com/watch?v=${id}`],
  [/^player\.vimeo\.com$/, /^\/video\/(\d{4,12})$/, id => `https://vimeo.com/${id}`],
  [/(^|\.)dailymotion\.com$/, /^\/embed\/video\/(\w{4,20})$/, id => `https://www.dailymotion.com/video/${id}`],
  [/^rutube\.ru$/, /^\/play\/embed\/(\w{6,40})\/?$/, id => `https://rutube.ru/video/${id}/`],
]

/** The page of the film that a frame shows, if it shows one: a link is all that an article has of it. */
export function filmAddress(frame: string): string | undefined {
  const written = frame.startsWith('//') ? `https:${frame}` : frame
  if (!URL.canParse(written)) return undefined
  const { hostname, pathname } = new URL(written)
  for (const [host, path, page] of places) {
    const id = host.test(hostname) ? path.exec(pathname)?.[1] : undefined
    if (id !== undefined) return page(id)
  }
  return undefined
}
