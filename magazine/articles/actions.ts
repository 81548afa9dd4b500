'use server'

import { editorAction } from '@/magazine/people/action'
import { headlineForm } from './forms'
import { showHeadline } from './headline'

/** Shows a headline in capitals in small letters, or as it was written. */
export const showHeadlineAction = editorAction(
  headlineForm,
  async ({ store, member, input: { article, shown, headline } }) => {
    await showHeadline(store, member, { article, as: shown === 'written' ? undefined : headline })
    return { go: `/articles/${article}` }
  },
)
