import { ListOf } from '@/components/ui/list-of'
import type { Named } from '@/magazine/articles/article'

type Props = { authors: Named[]; language: string; /** Each name is the way to its page. */ linked?: boolean }

/** "Leyla, Oleg and Samir", each name in its own direction. */
export const Names = ({ authors, language, linked }: Props) => (
  <ListOf
    language={language}
    items={authors.map(({ slug, name }) =>
      linked ? (
        <a key={slug} href={`/authors/${slug}`} rel="author">
          <bdi>{name}</bdi>
        </a>
      ) : (
        <bdi key={slug}>{name}</bdi>
      ),
    )}
  />
)
