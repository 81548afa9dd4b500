/**
 * Puts the comments of a newer page that this one lacks where they stand there: threads above the first one, replies in
 * their threads. Nothing that is there is moved or made anew. `there` and `here` are the bars of the two pages.
 */
export function addComments(there: Element, here: Element) {
  let last = here
  let isNew = true
  for (const thread of threadsBeside(there)) {
    const known = byId(thread.querySelector('article.comment'))?.closest('.thread')
    if (known) addReplies(thread, known)
    else if (isNew) {
      const added = document.importNode(thread, true)
      last.after(added)
      last = added
    }
    isNew &&= !known
  }
  const counts = [here, there].map(bar => bar.closest('.conversation')?.querySelector('.conversation-count'))
  if (counts[0] && counts[1]) counts[0].textContent = counts[1].textContent
}

const threadsBeside = (bar: Element) => [...(bar.parentElement?.querySelectorAll(':scope > .thread') ?? [])]

const byId = (comment: Element | null) => document.getElementById(comment?.id ?? '')

function addReplies(thread: Element, known: Element) {
  for (const comment of thread.querySelectorAll('.replies article.comment')) {
    if (byId(comment)) continue // it is there, or came with what it answers
    const item = comment.closest('li')
    const list = item?.parentElement
    // Those to the first comment stand in a fold.
    const block = list?.parentElement?.matches('.below') ? list.parentElement : list
    const above = byId(block?.previousElementSibling ?? null)
    if (!item || !block || !above) continue
    const next = [...siblingsAfter(item)].map(each => byId(each.querySelector('article.comment'))?.closest('li'))
    const mine = repliesTo(above)
    if (mine) mine.insertBefore(document.importNode(item, true), next.find(Boolean) ?? null)
    else above.after(document.importNode(block, true))
  }
  countAnew(thread, known)
}

function repliesTo(comment: Element): Element | null {
  const next = comment.nextElementSibling
  return next?.matches('.below') ? next.querySelector(':scope > .replies') : next?.matches('.replies') ? next : null
}

function countAnew(thread: Element, known: Element) {
  const [mine, theirs] = [known, thread].map(each => each.querySelector('.below > summary'))
  if (mine && theirs) mine.textContent = theirs.textContent
  const [less, more] = [known, thread].map(each => each.querySelector('.more')?.closest('p'))
  if (!more) return
  if (less) less.replaceWith(document.importNode(more, true))
  else (known.querySelector('.below') ?? known).append(document.importNode(more, true))
}

function* siblingsAfter(item: Element) {
  for (let next = item.nextElementSibling; next; next = next.nextElementSibling) yield next
}
