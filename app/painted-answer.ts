import type { Drawing } from '@/magazine/feeds/drawing'
import { painted } from '@/magazine/feeds/painter'

/** A drawn picture as it is sent. */
export async function paintedAnswer(drawing: Drawing): Promise<Response> {
  const type = 'icon' in drawing && drawing.icon.endsWith('.ico') ? 'image/x-icon' : 'image/png'
  return new Response(await painted(drawing), { headers: { 'content-type': type } })
}
