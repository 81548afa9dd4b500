import { z } from 'zod'
import { hows } from './rules'

const how = z.enum(hows, 'mail.chooseOne')

export const choicesForm = z.object({ reply: how, mention: how, followed: how, featured: how })

export const letterForm = z.object({
  letter: z
    .string()
    .regex(/^[1-9]\d{0,14}$/, 'mail.noLetter')
    .transform(Number),
})
