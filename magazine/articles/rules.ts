/** The lead, the newest beside it, and a few to spare for a lead that is not the newest. */
export const cardsOnFront = 6
export const cardsPerSection = 3
export const cardsInList = 20
/** In a feed, each with its whole text. */
export const cardsInFeed = 20
export const cardsNext = 4
/** In UTF-16 units, more than any headline of a paper. */
export const longestHeadline = 400
/** How many articles a list by count shows. */
export const cardsRanked = 4
