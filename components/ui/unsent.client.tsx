'use client'

import { unstable_rethrow } from 'next/navigation'
import { Component, type ReactNode } from 'react'

type Props = {
  /** What was typed in the form so far. */
  words: () => string
  says: { title: string; why: string; again: string }
  children: ReactNode
}

/** Stands around a form: when it breaks or its answer never comes, what was typed is shown, to be copied or sent again. */
export class Unsent extends Component<Props, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(error: unknown) {
    unstable_rethrow(error) // what Next throws to lead elsewhere is not broken
    return { broken: true }
  }

  override render() {
    const { children, words, says } = this.props
    if (!this.state.broken) return children
    return (
      <div className="form">
        <div className="alert" role="alert">
          <strong>{says.title}</strong>
          <p>{says.why}</p>
        </div>
        <textarea readOnly rows={6} defaultValue={words()} aria-label={says.title} />
        <div className="row">
          <button className="button" type="button" onClick={() => this.setState({ broken: false })}>
            {says.again}
          </button>
        </div>
      </div>
    )
  }
}
