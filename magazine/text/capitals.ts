const fewestCapitals = 4

/** Whether a headline is written in capitals, as `A SIGNAL FROM THE LEADERS` is; a lone `NATO?` counts, `EU` does not. */
export const isCapitals = (headline: string): boolean =>
  !/\p{Ll}/u.test(headline) && (headline.match(/\p{Lu}/gu)?.length ?? 0) >= fewestCapitals
