'use client'

import { useContext } from 'react'
import { ErrorWords } from '@/components/ui/error-words.client'

/** A member's page that broke. A visitor's error page is made by server/, without scripts. */
export default function Broken({ reset }: { reset: () => void }) {
  const { name, title, why, again } = useContext(ErrorWords)
  return (
    <>
      <header className="masthead">
        <div className="page">
          <a className="name" href="/">
            {name}
          </a>
        </div>
      </header>
      <main className="page">
        <header className="page-head">
          <h1>{title}</h1>
          <p>{why}</p>
          <button className="button" type="button" onClick={reset}>
            {again}
          </button>
        </header>
      </main>
    </>
  )
}
