import { useEffect } from 'react'
import { saveDraftAction } from '@/magazine/conversation/actions'
import { draftSeconds } from '@/magazine/conversation/rules'

/** Keeps what a member types on the server too, a while after they stopped and when they turn away; `id` is the field's. */
export function useServerDraft(id: string, what: { article: string; parent?: number } | undefined) {
  const article = what?.article
  const parent = what?.parent
  useEffect(() => {
    const field = document.getElementById(id)
    if (article === undefined || !(field instanceof HTMLTextAreaElement)) return
    let timer = 0
    let saved = field.value
    const save = () => {
      clearTimeout(timer)
      if (field.value === saved) return
      saved = field.value
      const data = new FormData()
      data.set('article', article)
      if (parent !== undefined) data.set('parent', String(parent))
      data.set('words', field.value)
      saveDraftAction({}, data).catch(() => undefined) // it is kept in the browser, too
    }
    const later = () => {
      clearTimeout(timer)
      timer = window.setTimeout(save, draftSeconds * 1000)
    }
    const turnedAway = () => document.hidden && save()
    field.addEventListener('input', later)
    document.addEventListener('visibilitychange', turnedAway)
    return () => {
      clearTimeout(timer)
      field.removeEventListener('input', later)
      document.removeEventListener('visibilitychange', turnedAway)
    }
  }, [id, article, parent])
}
