import { fewestInPassword } from '@/magazine/people/rules'
import type { Words } from '@/messages/words'

/** What the forms of people say; plain strings, because the forms may run in a browser. */
export const peopleWords = (t: Words) => ({
  signIn: t('people.signIn'),
  createAccount: t('people.createAccount'),
  displayName: t('people.displayName'),
  nameHint: t('people.nameHint'),
  email: t('people.email'),
  emailHint: t('people.emailHint'),
  password: t('people.password'),
  passwordHint: t('people.passwordHint', { fewestInPassword }),
  show: { word: t('people.show'), rest: t('people.thePassword') },
  newPassword: t('people.newPassword'),
  savePassword: t('people.savePassword'),
  forgot: t('people.forgot'),
  emailLink: t('people.emailLink'),
  withoutPassword: t('people.withoutPassword'),
  notSignedIn: t('people.notSignedIn'),
  toMend: [1, 2, 3].map(count => t('people.toMend', { count })),
  confirm: t('people.confirm'),
})
export type PeopleWords = ReturnType<typeof peopleWords>
