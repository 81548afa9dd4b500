// As its own readers say it in a list; Intl says "azərbaycan", the people.
const own: Record<string, string> = { en: 'English', az: 'Azərbaycanca', ru: 'Русский', ar: 'العربية' }

/** The name that a language (BCP 47) has for itself; the tag for one that has no name. */
export const languageName = (language: string): string =>
  own[language] ?? new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
