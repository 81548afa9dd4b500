import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { house } from './sources'

/** Real files from outside, which stand beside the checkout where this is developed and nowhere else. */
const samples = path.resolve(house, '../shared/samples')

/** Whether there are none here: what needs them is skipped, and its name says so with `skipped`. */
export const noSamples = !existsSync(samples)
export const skipped = noSamples ? ' (skipped: no ../shared/samples here)' : ''

/** The path of a sample. */
export const sample = (name: string): string => path.join(samples, name)

/** The text of a sample. */
export const textOfSample = (name: string): string => readFileSync(sample(name), 'utf8')

/** The samples in a folder and the folders in it, sorted; none where there are none. */
export function samplesIn(folder: string): string[] {
  if (noSamples) return []
  return readdirSync(sample(folder), { recursive: true, encoding: 'utf8' })
    .map(name => path.join(folder, name))
    .filter(name => statSync(sample(name)).isFile())
    .toSorted()
}

/** The words of a translation of the Declaration of Human Rights: paragraphs and headings, one a line. */
export const declaration = (language: string): string =>
  [...textOfSample(`languages/udhr_${language}.xml`).matchAll(/<(title|para)>([^<]*)<\/\1>/g)]
    .map(([, , words = '']) => words.trim())
    .join('\n')
