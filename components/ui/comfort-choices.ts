/**
 * What a reader may choose of the page's looks: a group and its values, as they are shown. The browser keeps what was
 * chosen and puts it on `<html>` as `data-GROUP`; app/styles/themes.css says what it does.
 */
export const comforts = {
  theme: ['system', 'light', 'dark', 'sepia'],
  size: ['1', '2', '3', '4', '5', '6', '7'],
  width: ['narrow', 'normal', 'wide'],
  spacing: ['close', 'normal', 'open'],
  face: ['serif', 'sans', 'easy'],
  align: ['ragged', 'justified'],
} as const

export type Comfort = keyof typeof comforts

/** How a page looks where nothing was chosen. */
export const usual: Record<Comfort, string> = {
  theme: 'system',
  size: '3',
  width: 'normal',
  spacing: 'normal',
  face: 'serif',
  align: 'ragged',
}

/** The groups as an array, in the order in which they are shown. */
export const comfortNames = Object.keys(comforts) as Comfort[]
