import { draftOf, inTab, keepDraft, restoreDraft } from '@/components/ui/draft'

const wordsIn = (place: ParentNode) => place.querySelectorAll<HTMLTextAreaElement>('textarea[name=words]')
const lastSent = 'draft sent'

/** Keeps what is typed on any page; puts it back where no React does, which changes no markup that React compares. */
export function keepDrafts() {
  forgetArrived()
  wordsIn(document).forEach(restoreDraft)
  addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement) || target.name !== 'words') return
    inTab(tab => tab.removeItem(lastSent))
    keepDraft(target)
  })
  addEventListener('submit', event => {
    if (event.defaultPrevented || !(event.target instanceof HTMLFormElement)) return
    for (const field of wordsIn(event.target)) inTab(tab => tab.setItem(lastSent, draftOf(field)))
  })
}

// That words have arrived is known by where their form leads: to the comment, or to a sign-in that keeps them.
const forgetArrived = () =>
  /[?&]kept=|#comment-/.test(location.href) &&
  inTab(tab => {
    tab.removeItem(tab.getItem(lastSent) ?? '')
    tab.removeItem(lastSent)
  })
