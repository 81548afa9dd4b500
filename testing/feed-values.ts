/** What may stand in elements of feeds: each answers whether a value is one of them. */
export type Value = (text: string) => boolean

const months = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec'
const rfc822 = new RegExp(
  `^((Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?\\d{1,2} (${months}) \\d{4} ([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)? ([+-]\\d{4}|UT|GMT)$`,
)
const rfc3339 =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/
const w3cdtf =
  /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?$/

export const isRfc822: Value = text => rfc822.test(text) && !Number.isNaN(Date.parse(text))
export const isRfc3339: Value = text => rfc3339.test(text)
export const isW3cDate: Value = text => w3cdtf.test(text)

export const isWholeUrl: Value = text => /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(text)
export const isPositive: Value = text => /^[1-9]\d*$/.test(text)
export const isLanguage: Value = text => /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(text)
export const isMail: Value = text => /^[\w.+-]+@([\w-]+\.)+[a-z]{2,}$/i.test(text)
export const isMediaType: Value = text => /^[\w.+-]+\/[\w.+-]+$/.test(text)
export const isNotBlank: Value = text => text.trim() !== ''
/** No mark of HTML, which who reads plain text would see. */
export const isPlain: Value = text => !/<\/?[a-z][^>]*>/i.test(text)

/** The kind of a lasting id, and whether it is one as its kind is written. */
export function idFault(id: string): string | undefined {
  if (id.startsWith('tag:')) return isTag(id) ? undefined : 'InvalidTAG'
  if (id.startsWith('urn:uuid:'))
    return /^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? undefined : 'InvalidUUID'
  if (id.startsWith('urn:')) return /^urn:[a-z0-9][a-z0-9-]{1,31}:\S+$/i.test(id) ? undefined : 'InvalidURN'
  return isWholeUrl(id) ? undefined : 'InvalidFullLink'
}

const isTag: Value = text =>
  /^tag:([a-z0-9._-]+@)?[a-z0-9.-]+,\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?:[\w;/?:@&=+$.~*'()%,#!-]*$/i.test(
    text,
  )
