import type { Card } from '@/magazine/articles/article'
import type { Section } from '@/magazine/articles/section'
import { markdownOf } from '@/magazine/text/escape'

type Told = { site: string; name: string; description: string; sections: Section[]; articles: Card[] }

/** What llms.txt says: the magazine, its sections and its newest articles, as Markdown with whole addresses. */
export function llmsTxtOf({ site, name, description, sections, articles }: Told): string {
  const link = (path: string, words: string, about: string) =>
    `- [${inline(words)}](${site}${path})${about ? `: ${inline(about)}` : ''}`
  const parts = [
    `# ${inline(name)}`,
    ...(description ? [`> ${inline(description)}`] : []),
    ['## Sections', '', ...sections.map(each => link(`/sections/${each.slug}`, each.name, each.description))].join(
      '\n',
    ),
    ['## Articles', '', ...articles.map(each => link(`/articles/${each.slug}`, each.headline, each.standfirst))].join(
      '\n',
    ),
    ['## Optional', '', link('/feed.json', 'Whole texts', ''), link('/sitemap.xml', 'Everything', '')].join('\n'),
  ]
  return `${parts.join('\n\n')}\n`
}

/** Words on one line, character for character. */
const inline = (words: string) => markdownOf(words.replace(/\s+/g, ' ').trim())
