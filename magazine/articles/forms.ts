import { z } from 'zod'
import { longestHeadline } from './rules'

const slug = z.string('article.gone').regex(/^[a-z0-9-]{1,200}$/, 'article.gone')

/** How a headline in capitals is shown: `written` as it is, else as it stands in `headline`. */
export const headlineForm = z.object({
  article: slug,
  shown: z.enum(['written', 'sentence'], 'article.gone'),
  headline: z.string('article.headlineDiffers').trim().max(longestHeadline, 'article.headlineDiffers').default(''),
})
