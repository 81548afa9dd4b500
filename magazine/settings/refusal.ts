import type { Key, Values } from '@/messages/words'

type Details = { status?: number; values?: Values; field?: string; retryAfterSeconds?: number }

/**
 * What a verb throws when it expectedly says no: the code is the key of the sentence a person gets, the status what the
 * answer carries (422 unless said otherwise), the field the one it speaks of. Thrown inside `write`, nothing is kept.
 */
export class Refusal extends Error {
  readonly status: number
  readonly values: Values
  readonly field: string
  readonly retryAfterSeconds?: number

  constructor(
    readonly code: Key,
    { status = 422, values = {}, field = 'form', retryAfterSeconds }: Details = {},
  ) {
    super(code)
    this.status = status
    this.values = values
    this.field = field
    this.retryAfterSeconds = retryAfterSeconds
  }
}
