import { Fragment } from 'react'
import type { Named } from '@/magazine/articles/article'

type Props = { authors: Named[]; language: string }

/** "Leyla, Oleg and Samir", each name in its own direction. */
export const Names = ({ authors, language }: Props) => {
  const names = authors.map(({ name }) => name)
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : language)
    .formatToParts(names)
    .map(({ type, value }, n) =>
      type === 'element' ? <bdi key={n}>{value}</bdi> : <Fragment key={n}>{value}</Fragment>,
    )
}
