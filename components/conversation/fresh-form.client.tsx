'use client'

import type { ReactNode } from 'react'
import { useSending } from '@/components/ui/sending'
import { showFreshAction } from '@/magazine/conversation/actions'

/** Around the bar on a member's page: pressed, it has React make the page anew, in which everything keeps its place. */
export function FreshForm({ slug, children }: { slug: string; children: ReactNode }) {
  const { action, sendOnce } = useSending(showFreshAction)
  return (
    <form action={action} onSubmit={sendOnce}>
      <input type="hidden" name="article" value={slug} />
      {children}
    </form>
  )
}
