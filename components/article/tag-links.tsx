import type { Named } from '@/magazine/articles/article'

/** Tags, each the way to the list of its articles. */
export const TagLinks = ({ tags, name, lang }: { tags: Named[]; name?: string; lang?: string }) => (
  <ul className="tags" aria-label={name}>
    {tags.map(tag => (
      <li key={tag.slug}>
        <a href={`/tags/${tag.slug}`} rel="tag">
          <bdi lang={lang}>{tag.name}</bdi>
        </a>
      </li>
    ))}
  </ul>
)
