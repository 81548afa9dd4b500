import { readable } from '@/magazine/text/markup'

/** JSON whose strings hold nothing that its readers can't: no half of a surrogate pair, no control character. */
export const jsonOf = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) => (typeof each === 'string' ? readable(each) : each))
