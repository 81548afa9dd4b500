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
    const item = comment.closest('li')
    const above = byId(item?.parentElement?.previousElementSibling ?? null)
    if (!item || !above || byId(comment)) continue // it is there, or came with what it answers
    const next = [...siblingsAfter(item)]
      .map(each => byId(each.querySelector('article.comment'))?.closest('li'))
      .find(Boolean)
    listBelow(above).insertBefore(document.importNode(item, true), next ?? null)
  }
  const more = (within: Element) => within.querySelector(':scope > p')
  const [mine, theirs] = [more(known), more(thread)]
  if (!theirs) return
  const added = document.importNode(theirs, true)
  if (mine) mine.replaceWith(added)
  else known.append(added)
}

function listBelow(comment: Element): Element {
  const next = comment.nextElementSibling
  if (next?.matches('.replies')) return next
  const list = document.createElement('ol')
  list.className = 'replies'
  comment.after(list)
  return list
}

function* siblingsAfter(item: Element) {
  for (let next = item.nextElementSibling; next; next = next.nextElementSibling) yield next
}
