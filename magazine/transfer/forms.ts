import { z } from 'zod'

/** `confirm`: the magazine's name, typed. */
export const removeDemoForm = z.object({ confirm: z.string().max(400).catch('') })
