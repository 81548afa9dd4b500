/** The picture that stands beside a link to an article or to the magazine, in pixels. */
export const card = { width: 1_200, height: 630 }
/** Its address. */
export const cardAddress = (slug?: string) => (slug === undefined ? '/card.png' : `/articles/${slug}/card.png`)
