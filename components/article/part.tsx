import type { ReactNode } from 'react'

type Props = {
  id: string
  title: string
  /** Where more of it is. */
  href?: string
  className?: string
  children: ReactNode
}

/** A part of a page: a rule, its name in the rail, its matter beside it. `id` names the heading, once a page. */
export const Part = ({ id, title, href, className, children }: Props) => (
  <section className={className ? `part ${className}` : 'part'} aria-labelledby={id}>
    <h2 id={id}>{href ? <a href={href}>{title}</a> : title}</h2>
    {children}
  </section>
)
