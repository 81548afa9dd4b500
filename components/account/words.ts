import { handleDays, longestBio, looks, mostPictureMegabytes, pictureFormats } from '@/magazine/account/rules'
import { fewestInPassword } from '@/magazine/people/rules'
import { languageName } from '@/components/ui/language-name'
import { languages, type Words } from '@/messages/words'

/** What the forms of the account say; plain strings, because they run in a browser. */
export const accountWords = (t: Words, { handle, email }: { handle: string; email: string }) => ({
  wrong: [1, 2, 3, 4].map(count => t('people.toMend', { count })),
  show: { word: t('people.show'), rest: t('people.thePassword') },
  picture: t('account.picture'),
  pictureHint: t('account.pictureHint', { mostPictureMegabytes, formats: pictureFormats }),
  drawn: t('account.drawn'),
  name: t('people.displayName'),
  handle: t('account.handle'),
  handleHint: t('account.handleHint', { page: `/people/${handle}`, handleDays }),
  bio: t('account.bio'),
  bioHint: t('account.bioHint', { longestBio }),
  language: t('account.language'),
  languages: [
    { value: '', label: t('account.languageOfMagazine') },
    ...languages.map(value => ({ value, label: languageName(value) ?? value, language: value })),
  ],
  look: t('account.appearance'),
  looks: [
    { value: '', label: t('account.appearanceOfBrowser') },
    ...looks.map(value => ({ value, label: t(`comfort.theme.${value}`) })),
  ],
  private: t('account.private'),
  privateHint: t('account.privateHint'),
  saveProfile: t('account.saveProfile'),
  newEmail: t('account.newEmail'),
  emailNow: t('account.emailNow', { email }),
  changeEmail: t('account.changeEmail'),
  passwordNow: t('account.passwordNow'),
  newPassword: t('people.newPassword'),
  passwordEnds: t('account.passwordEnds', { fewestInPassword }),
  changePassword: t('account.changePassword'),
})
export type AccountWords = ReturnType<typeof accountWords>
