/** A letter on its way out. */
export type Outgoing = {
  id: number
  to: string
  subject: string
  text: string
  html: string
  /** The token of its one-click way to hear no more of it. */
  stop: string | null
  createdAt: Date
}

/** What takes letters: a mail server, or a folder. */
export type Post = {
  /** Resolves when the letter is safe there. Rejects with NotTaken if it was not taken. */
  send: (letter: Outgoing) => Promise<unknown>
  /** Takes no further letter, and lets the one that is being sent end, for some seconds. */
  close: () => Promise<unknown>
  isClosed: () => boolean
}

/**
 * Why a letter was not taken, in a line that the outbox shows. `never`: nor will it ever be. `later`: this one, for now.
 * `nothing`: no letter is taken just now, so that there is no sense in trying others.
 */
export class NotTaken extends Error {
  constructor(
    readonly takes: 'never' | 'later' | 'nothing',
    problem: string,
    options?: ErrorOptions,
  ) {
    super(problem, options)
  }
}
