import { languageName } from '@/components/ui/language-name'
import { mostInvitations } from '@/magazine/people/rules'
import { joinings } from '@/magazine/settings/rules'
import { languages, type Words } from '@/messages/words'

type Known = {
  /** How well links are read now. */
  ratio: { light: number; dark: number }
  /** Staff without a second factor. */
  factor: {
    all: number
    none: number
    names: string
    /** This owner has shown theirs in this session. */ isShown: boolean
  }
}

/** The words of the settings' form; plain strings, because it may run in a browser. */
export const settingsWords = (t: Words, { ratio, factor }: Known) => ({
  magazine: t('setup.magazine'),
  joining: t('setup.joining'),
  colours: t('setup.colours'),
  save: t('setup.save'),
  saving: t('desk.saving'),
  saved: t('setup.saved'),
  toMend: Array.from({ length: 10 }, (_, n) => t('setup.toMend', { count: n + 1 })),
  languages: languages.map(lang => ({ value: lang, label: languageName(lang) ?? lang, lang })),
  joinings: joinings.map(value => ({
    value,
    label: t(`setup.joining.${value}`),
    hint: t(`setup.joiningHint.${value}`, { mostInvitations }),
  })),
  labels: labelsOf(t),
  hints: hintsOf(t, { ratio, factor }),
})
export type SettingsWords = ReturnType<typeof settingsWords>

const labelsOf = (t: Words): Record<string, string> => ({
  name: t('setup.name'),
  standfirst: t('setup.standfirst'),
  zone: t('setup.zone'),
  language: t('setup.language'),
  names: t('setup.names'),
  contact: t('setup.contact'),
  llms: t('setup.llms'),
  domains: t('setup.domains'),
  disposable: t('setup.disposable'),
  factor: t('setup.factor'),
  linkColour: t('setup.linkColour'),
  linkColourDark: t('setup.linkColourDark'),
})

const hintsOf = (t: Words, { ratio, factor }: Known): Record<string, string> => ({
  standfirst: t('setup.standfirstHint'),
  zone: t('setup.zoneHint'),
  language: t('setup.languageHint'),
  names: t('setup.namesHint'),
  contact: t('setup.contactHint'),
  llms: t('setup.llmsHint'),
  domains: t('setup.domainsHint'),
  disposable: t('setup.disposableHint'),
  factor: factorHint(t, factor),
  linkColour: t('setup.colourHint', { ratio: ratio.light }),
  linkColourDark: t('setup.colourHint', { ratio: ratio.dark }),
})

const factorHint = (t: Words, { isShown, ...staff }: Known['factor']) => {
  const who = staff.none > 0 ? t('setup.factorHint', staff) : t('setup.factorHintAll')
  return `${who} ${isShown ? t('setup.factorAtOnce') : t('setup.factorYou')}`
}
