'use client'

import { type ReactNode, useCallback, useState } from 'react'
import { CardJudged } from './card-judged.client'
import type { Item, Place } from './item'
import type { DeskWords } from './says'

type Props = {
  items: Item[]
  place: Place
  says: DeskWords
  /** What was decided just before, when the browser came here by its form. */
  receipt?: string
  /** What stands here when no card does. */
  children: ReactNode
}

/** The cards of a queue. One that could not be decided on stays until that was read, though it may have left the queue. */
export function Cards({ items, place, says, receipt, children }: Props) {
  const [kept, setKept] = useState<Item[]>([])
  const [last, setLast] = useState<{ id: number; sentence: string }>()
  const release = useCallback((id: number) => setKept(cards => cards.filter(card => card.id !== id)), [])
  const keep = useCallback((item: Item) => setKept(cards => [...cards.filter(({ id }) => id !== item.id), item]), [])
  const isHere = (id: number) => items.some(item => item.id === id)
  const cards = [...kept.filter(({ id }) => !isHere(id)), ...items]
  return (
    <>
      <p className="receipt" role="status">
        {last ? !isHere(last.id) && last.sentence : receipt}
      </p>
      {cards.length === 0 && children}
      <div className="cards">
        {cards.map(item => (
          <CardJudged
            key={item.id}
            item={item}
            place={place}
            says={says}
            keep={keep}
            release={release}
            tell={sentence => setLast({ id: item.id, sentence })}
          />
        ))}
      </div>
    </>
  )
}
