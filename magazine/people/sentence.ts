import en from '@/messages/en.json'
import { type Key, type Values, words } from '@/messages/words'

const isKey = (text: string): text is Key => Object.hasOwn(en, text)

/** The sentence for what a form's check says: zod's messages are keys of ours; its own words are for nobody to read. */
export const sentenceOf = (language: string, message: string, values?: Values): string =>
  words(language)(isKey(message) ? message : 'people.wrongField', values)
