/** What Next and React put into a form is theirs. */
const isOurs = (name: string) => !name.startsWith('$ACTION')

/** The fields of a form as zod reads them: a text, or texts if a name came more than once; or one file, if there is any. */
export function fieldsOf(data: FormData): Record<string, string | string[] | File> {
  const fields: Record<string, string | string[] | File> = {}
  for (const name of new Set([...data.keys()].filter(isOurs))) {
    const texts = data.getAll(name).filter(value => typeof value === 'string')
    const file = data.getAll(name).find(value => typeof value !== 'string' && value.size > 0)
    if (texts[0] !== undefined) fields[name] = texts.length > 1 ? texts : texts[0]
    else if (file !== undefined) fields[name] = file
  }
  return fields
}

/** The fields to give back to who typed them, without secrets. */
export const typedOf = (data: FormData, secrets: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fieldsOf(data)).flatMap(([name, value]) =>
      secrets.includes(name) || typeof value !== 'string' ? [] : [[name, value]],
    ),
  )
