import { type Here, here } from '@/magazine/people/here'

type Options = { maxAge?: number; expires?: Date }

const jars = new WeakMap<Here, Map<string, string>>()

/** The cookies of the browser that a request of a test comes from. */
export function jarOf(request: Here): Map<string, string> {
  const jar = jars.get(request) ?? new Map<string, string>()
  jars.set(request, jar)
  return jar
}

/** What Next's own `headers` answers in a request, here in one that a test makes with `as`. */
export const headers = async (): Promise<Headers> =>
  new Headers({ cookie: [...jarOf(here())].map(([name, value]) => `${name}=${value}`).join('; ') })

/** The same of `cookies`. */
export async function cookies() {
  const jar = jarOf(here())
  return {
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string, { maxAge, expires }: Options = {}) => {
      if (maxAge === 0 || (expires && expires.getTime() <= Date.now())) jar.delete(name)
      else jar.set(name, value)
    },
  }
}
