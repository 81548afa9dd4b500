import type { Words } from '@/messages/words'

/** What the forms of passkeys and second factors say; plain strings, because the forms may run in a browser. */
export const factorWords = (t: Words) => ({
  signIn: t('people.signIn'),
  notSignedIn: t('people.notSignedIn'),
  notChanged: t('factor.notChanged'),
  usePasskey: t('factor.usePasskey'),
  passkeyNone: t('factor.passkeyNone'),
  passkeyName: t('factor.passkeyName'),
  passkeyNameHint: t('factor.passkeyNameHint'),
  addPasskey: t('factor.addPasskey'),
  passwordNow: t('factor.passwordNow'),
  passwordNowHint: t('factor.passwordNowHint'),
  code: t('factor.code'),
  codeHint: t('factor.codeHint'),
  codeNow: t('factor.codeNow'),
  codesKept: t('factor.codesKept'),
  setUpApp: t('factor.setUpApp'),
  confirmApp: t('factor.confirmApp'),
  removeApp: t('factor.removeApp'),
  prove: t('factor.prove'),
})
export type FactorWords = ReturnType<typeof factorWords>
