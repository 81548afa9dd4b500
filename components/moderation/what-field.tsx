import { restoreDraft } from '@/components/ui/draft'
import { Labelled } from '@/components/ui/labelled'

type Props = { label: string; hint?: string; error?: string; value?: string }

/** Where somebody says what is wrong, with a comment or with an article. */
export const WhatField = ({ value, ...said }: Props) => (
  <Labelled
    id="words"
    {...said}
    renderControl={described => (
      <textarea name="words" rows={4} ref={restoreDraft} dir="auto" defaultValue={value} {...described} />
    )}
  />
)
