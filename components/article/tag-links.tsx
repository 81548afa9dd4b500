import type { Named } from '@/magazine/articles/article'

/** Tags, each the way to the list of its articles. */
export const TagLinks = ({ tags, name }: { tags: Named[]; name?: string }) => (
  <ul className="tags" aria-label={name}>
    {tags.map(tag => (
      <li key={tag.slug}>
        <a href={`/tags/${tag.slug}`} rel="tag">
          <bdi>{tag.name}</bdi>
        </a>
      </li>
    ))}
  </ul>
)
