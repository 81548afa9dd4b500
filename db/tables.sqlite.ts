import { kit } from './kit.sqlite'
import { defineTables } from './tables'

// drizzle-kit reads a schema as the exports of a file.
export const {
  revisions,
  settings,
  sections,
  authors,
  pictures,
  tags,
  series,
  issues,
  articles,
  articleAuthors,
  articleTags,
  articlePictures,
  corrections,
  formerSlugs,
  rankings,
  members,
  sessions,
  accounts,
  links,
  letters,
  comments,
  articleRecommends,
  commentRecommends,
  keptWords,
  guidelines,
  decisions,
  reports,
} = defineTables(kit)
