// What is typed into a field, kept by this tab of the browser until it was sent: so no reload loses it. Paper keeps and
// restores it by paper/drafts.ts, React's fields restore it themselves, also where one opens later.

/** Where the draft of a field is kept. */
export const draftOf = ({ id }: HTMLTextAreaElement) => `draft ${location.pathname}#${id}`

/** Keeps what stands in the field now. */
export const keepDraft = (field: HTMLTextAreaElement) =>
  inTab(tab => (field.value ? tab.setItem(draftOf(field), field.value) : tab.removeItem(draftOf(field))))

/** Puts back what stood in the field. */
export function restoreDraft(field: HTMLTextAreaElement | null) {
  const draft = field && inTab(tab => tab.getItem(draftOf(field)))
  if (draft) field.value = draft
}

/** Empties the fields whose words have arrived. What was typed meanwhile stays. */
export function emptySent(form: HTMLFormElement, sent: FormData) {
  for (const field of form.querySelectorAll('textarea')) {
    if (field.value !== sent.get(field.name)) continue
    field.value = ''
    keepDraft(field)
  }
}

/** A browser may refuse to keep anything, or have no room: then the words are as safe as their page is. */
export function inTab<T>(act: (tab: Storage) => T): T | undefined {
  try {
    return act(sessionStorage)
  } catch {
    return undefined
  }
}
