/**
 * What a reader may choose of the page's looks: a group and its values, the first of which is the usual one. The browser
 * keeps what was chosen and puts it on `<html>` as `data-GROUP`; app/styles/themes.css says what it does.
 */
export const comforts = {
  theme: ['system', 'light', 'dark', 'sepia'],
  size: ['3', '1', '2', '4', '5', '6', '7'],
  width: ['normal', 'narrow', 'wide'],
  spacing: ['normal', 'close', 'open'],
  face: ['serif', 'sans', 'easy'],
  align: ['ragged', 'justified'],
} as const

export type Comfort = keyof typeof comforts

/** The groups as an array, in the order in which they are shown. */
export const comfortNames = Object.keys(comforts) as Comfort[]
