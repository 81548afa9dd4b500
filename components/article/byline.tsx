import { Fragment } from 'react'
import type { Named } from '@/magazine/articles/article'

type Props = { authors: Named[]; language: string; /** Each name is the way to its page. */ linked?: boolean }

/** "Leyla, Oleg and Samir", each name in its own direction. */
export const Names = ({ authors, language, linked }: Props) => {
  const names = authors.map(({ name }) => name)
  const left = [...authors]
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : language).formatToParts(names).map(({ type, value }, n) => {
    if (type !== 'element') return <Fragment key={n}>{value}</Fragment>
    const name = <bdi key={n}>{value}</bdi>
    const slug = left.shift()?.slug
    return linked && slug ? (
      <a key={n} href={`/authors/${slug}`} rel="author">
        {name}
      </a>
    ) : (
      name
    )
  })
}
