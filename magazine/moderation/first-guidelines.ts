import type { Store } from '@/db/store'
import { type NewGuideline, putGuideline } from './guideline'

/** The rules a magazine begins with: a rejection names one, so there has to be one. */
const first: Omit<NewGuideline, 'position'>[] = [
  { slug: 'people', title: 'Be civil', text: 'Disagree with what was said, not with who said it.' },
  { slug: 'subject', title: 'Stay with the subject', text: 'Answer the article, or the comment above yours.' },
  { slug: 'selling', title: 'Sell nothing', text: 'No advertising, and no links that earn.' },
  { slug: 'sources', title: 'Say how you know', text: 'What you claim of a person or a firm needs a source.' },
  { slug: 'privacy', title: 'Leave private lives alone', text: 'No addresses, numbers or pictures of others.' },
  { slug: 'law', title: 'Nothing unlawful', text: 'No threats, no incitement.' },
]

/** Gives a magazine that has no rule yet its first ones. */
export const putFirstGuidelines = (store: Store): Promise<void> =>
  store.write(async tx => {
    if ((await tx.$count(tx.t.guidelines)) > 0) return
    for (const [position, guideline] of first.entries()) await putGuideline(tx, { ...guideline, position })
  })
