import { isKey, type Values, words } from '@/messages/words'

/** The sentence for what a form's check says: zod's messages are keys of ours; its own words are for nobody to read. */
export const sentenceOf = (language: string, message: string, values?: Values): string =>
  words(language)(
    isKey(message) ? message : 'people.wrongField',
    values?.name === '' ? { ...values, name: words(language)('leaving.former') } : values,
  )
