import { Fragment, type ReactNode } from 'react'

/** Stands in a sentence of the catalogue for what is no text, a link for example; `said` puts that in its place. */
export const hole = '\u{fffc}'

/** The sentence with `things` in place of its holes, in their order: languages put a name where they need it. */
export const said = (sentence: string, ...things: ReactNode[]): ReactNode =>
  sentence.split(hole).map((words, n) => (
    <Fragment key={n}>
      {n > 0 && things[n - 1]}
      {words}
    </Fragment>
  ))
