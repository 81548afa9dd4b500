import { Fragment } from 'react'

type Part = { text: string; marked: boolean }

/** Words in which those that were looked for are marked. */
export const Marked = ({ parts }: { parts: Part[] }) =>
  parts.map(({ text, marked }, n) => (marked ? <mark key={n}>{text}</mark> : <Fragment key={n}>{text}</Fragment>))
