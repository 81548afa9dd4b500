/** Where a reader stopped in an article: which paragraph, and how it begins, should the text have changed since. */
type Stop = { path: string; n: number; words: string }

const key = 'stopped'
const mostKept = 40
const fewestParagraphs = 6
const enough = 60 // characters tell a paragraph from the others
const articles = /^\/articles\/[^/]+$/

/**
 * Remembers in this browser, for each article, the paragraph at the top of the window, and offers to go on there. The
 * offer is in the page already; it is shown before the first paint, so that nothing moves. An observer tells what is in
 * sight: nothing runs while one scrolls.
 */
export function goOn() {
  const { pathname: path } = location
  if (!articles.test(path)) return
  const stop = stops().find(each => each.path === path)
  if (stop && !location.hash) document.documentElement.dataset.stopped = ''
  document.addEventListener('DOMContentLoaded', () => {
    const paragraphs = [...document.querySelectorAll<HTMLElement>('.article .text > *')]
    if (paragraphs.length < fewestParagraphs) return
    const there = stop && placeOf(stop, paragraphs)
    if (!there) delete document.documentElement.dataset.stopped
    document.querySelector('.go-on a')?.addEventListener('click', event => {
      event.preventDefault()
      if (there) goTo(there)
    })
    remember(path, paragraphs)
  })
}

function placeOf({ n, words }: Stop, paragraphs: HTMLElement[]) {
  return paragraphs.find(each => beginning(each) === words) ?? paragraphs[n]
}

function goTo(paragraph: HTMLElement) {
  paragraph.tabIndex = -1
  paragraph.focus({ preventScroll: true })
  paragraph.scrollIntoView({ block: 'start' })
}

function remember(path: string, paragraphs: HTMLElement[]) {
  const inSight = new Set<Element>()
  const observer = new IntersectionObserver(entries => {
    for (const { target, isIntersecting } of entries)
      if (isIntersecting) inSight.add(target)
      else inSight.delete(target)
  })
  for (const paragraph of paragraphs) observer.observe(paragraph)
  const save = () => {
    const n = paragraphs.findIndex(each => inSight.has(each))
    const [first, last] = [paragraphs[n], paragraphs.at(-1)]
    // Whoever looks at the beginning again has not come further back than they were.
    if (!first || n < 2) return
    put(path, last && inSight.has(last) ? undefined : { n, words: beginning(first) })
  }
  document.addEventListener('visibilitychange', () => document.hidden && save())
  addEventListener('pagehide', save)
}

const beginning = ({ textContent }: HTMLElement) => (textContent ?? '').slice(0, enough)

/** Without a place nothing is kept of an article: it was read to its end. */
function put(path: string, place?: Omit<Stop, 'path'>) {
  const others = stops().filter(each => each.path !== path)
  const all = place ? [{ path, ...place }, ...others].slice(0, mostKept) : others
  try {
    localStorage.setItem(key, JSON.stringify(all))
  } catch {
    // A private window, or no room: nothing is offered then.
  }
}

function stops(): Stop[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isStop) : []
  } catch {
    return []
  }
}

// An older or newer version of this script may have kept something else.
const isStop = (kept: unknown): kept is Stop =>
  typeof kept === 'object' && kept !== null && 'path' in kept && 'n' in kept && 'words' in kept
