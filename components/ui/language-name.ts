// As its own readers say it in a list; Intl says "azərbaycan", the people.
const own: Record<string, string> = { en: 'English', az: 'Azərbaycanca', ru: 'Русский', ar: 'العربية' }

/** The name that a language (BCP 47) has for itself; undefined for one that is not known (`und`) and for what is no tag. */
export function languageName(language: string): string | undefined {
  if (/^und\b/.test(language)) return undefined
  try {
    return own[language] ?? new Intl.DisplayNames(language, { type: 'language' }).of(language)
  } catch {
    return undefined
  }
}
