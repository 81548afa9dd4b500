const types: Record<string, string> = {
  avif: 'image/avif',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
}

/** The media type of a picture, from the end of its address. */
export const pictureType = (src: string): string => types[src.slice(src.lastIndexOf('.') + 1)] ?? 'image/jpeg'

/** Whether networks show a picture beside a link to it: no drawing of lines is shown by any. */
export const isShownElsewhere = (src: string): boolean => /\.(jpg|png|webp)$/.test(src)
