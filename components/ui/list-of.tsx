import { Fragment, type ReactNode } from 'react'

/** "Leyla, Oleg and Samir": things in a row, as the language joins them. */
export function ListOf({ items, language }: { items: ReactNode[]; language: string }) {
  const left = [...items]
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : language)
    .formatToParts(items.map((_, n) => String(n)))
    .map(({ type, value }, n) => <Fragment key={n}>{type === 'element' ? left.shift() : value}</Fragment>)
}
