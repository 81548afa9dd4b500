import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { StoreBusy } from '@/db/store'
import { publishArticle } from '@/magazine/articles/publish'
import { setMagazine } from '@/magazine/settings/magazine'
import { Refusal } from '@/magazine/settings/refusal'
import { as } from '@/testing/as'
import { cast } from '@/testing/cast'
import { eachEngine } from '@/testing/each-engine'
import { editorAction, memberAction, moderatorAction, ownerAction, publicAction } from './action'
import { keepLimits } from './limits'

const form = z.object({
  words: z.string('comment.tooShort').refine(text => text !== '', {
    error: 'people.nameLength',
    params: { fewestInName: 2, longestName: 50 },
  }),
  password: z.string().optional(),
})
const filled = (fields: Record<string, string>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}
const done = async () => ({ go: '/done' })
const hello = filled({ words: 'Hello' })

beforeEach(() => keepLimits('off'))

eachEngine(fresh => {
  test('each door opens for its role and those above; a visitor is asked to sign in, others are answered 403', async () => {
    const store = await fresh()
    const { leyla, moderator, editor, owner } = await cast(store)
    const doors = [publicAction, memberAction, moderatorAction, editorAction, ownerAction].map(make => make(form, done))
    const answers = async (who: typeof leyla | undefined) =>
      Promise.all(
        doors.map(async door => {
          const { went, here } = await as(store, who, () => door({}, hello), { path: '/articles/x?a=b' })
          return went ?? here.status
        }),
      )
    const signIn = '/sign-in?next=%2Farticles%2Fx%3Fa%3Db'
    expect(await answers(undefined)).toEqual(['/done', signIn, signIn, signIn, signIn])
    expect(await answers(leyla)).toEqual(['/done', '/done', 403, 403, 403])
    expect(await answers(moderator)).toEqual(['/done', '/done', '/done', 403, 403])
    expect(await answers(editor)).toEqual(['/done', '/done', '/done', '/done', 403])
    expect(await answers(owner)).toEqual(['/done', '/done', '/done', '/done', '/done'])
  })

  test('the deed is not done for who may not', async () => {
    const store = await fresh()
    const { leyla } = await cast(store)
    const deeds: string[] = []
    const door = moderatorAction(form, async ({ member }) => {
      deeds.push(member.name)
      return { go: '/done' }
    })
    await as(store, leyla, () => door({}, hello))
    await as(store, undefined, () => door({}, hello))
    expect(deeds).toEqual([])
  })

  test('a wrong field is answered 422 with its sentence and the words back, never a password', async () => {
    const store = await fresh()
    const data = filled({ words: '', title: 'kept', password: 'secret secret', $ACTION_REF_1: '' })
    const { result, here } = await as(store, undefined, () => publicAction(form, done)({}, data))
    expect(here.status).toBe(422)
    expect(result).toEqual({
      errors: { words: 'A name has 2 to 50 characters.' },
      typed: { words: '', title: 'kept' },
    })
  })

  test('what a verb refuses stands at its field, with its status and the time to wait', async () => {
    const store = await fresh()
    const door = publicAction(form, () => {
      throw new Refusal('people.tooMany', {
        status: 429,
        values: { minutes: 2 },
        retryAfterSeconds: 90,
        field: 'words',
      })
    })
    const { result, here } = await as(store, undefined, () => door({}, hello))
    expect(here).toMatchObject({ status: 429, headers: { 'retry-after': '90' } })
    expect(result).toMatchObject({ errors: { words: expect.stringContaining('2 minutes') }, typed: { words: 'Hello' } })
  })

  test('a busy or full database is answered 503 with the words back; what nobody expected is thrown', async () => {
    const store = await fresh()
    const failing = (error: Error) =>
      publicAction(form, () => {
        throw error
      })
    for (const error of [new StoreBusy('busy'), Object.assign(new Error('full'), { code: 'SQLITE_FULL' })]) {
      const { result, here } = await as(store, undefined, () => failing(error)({}, hello))
      expect(here.status).toBe(503)
      expect(result).toMatchObject({ typed: { words: 'Hello' } })
    }
    const broken = failing(new Error('broken'))
    await expect(as(store, undefined, () => broken({}, hello))).rejects.toThrow('broken')
  })

  test('who is not signed in goes where the door says, with what the form holds', async () => {
    const store = await fresh()
    const door = memberAction(form, done, { signedOut: async ({ input }) => `/sign-in?kept=${input.words}` })
    expect(await as(store, undefined, () => door({}, hello))).toMatchObject({ went: '/sign-in?kept=Hello' })
    const { result } = await as(store, undefined, () => door({}, hello), { byScript: true })
    expect(result).toEqual({ go: '/sign-in?kept=Hello', typed: { words: 'Hello' } })
  })

  test('the state before comes from the browser and is not believed', async () => {
    const store = await fresh()
    const door = publicAction(form, done)
    const forged = { errors: { form: 'x' }, go: 'https://evil.example', typed: { words: 'y' } }
    expect((await as(store, undefined, () => door(forged, hello))).went).toBe('/done')
  })
  test('a refusal is in the language of the page that it is posted from', async () => {
    const store = await fresh()
    await setMagazine(store, { language: 'ru' })
    await publishArticle(store, { ...written, slug: 'the-thread', language: 'ar' })
    const refusing = publicAction(form, async () => {
      throw new Refusal('comment.gone')
    })
    const saidAt = async (path: string) => {
      const unfilled = await as(store, undefined, () => refusing({}, filled({ words: '' })), { path })
      const refused = await as(store, undefined, () => refusing({}, hello), { path })
      return [unfilled.result?.errors?.words, refused.result?.errors?.form]
    }
    const [short, gone] = await saidAt('/articles/the-thread')
    expect(gone).toBe('لم يعد هذا التعليق هنا.')
    expect(short).toMatch(/^[^a-z]*$/i)
    expect(await saidAt('/articles/the-thread/comments/7/reply')).toEqual([short, gone])
    expect(await saidAt('/account')).toEqual([expect.stringMatching(/^В/), 'Этого комментария здесь больше нет.'])
  })
})

const written = {
  headline: 'A thread',
  standfirst: '',
  body: 'It does not lie.',
  publishedAt: new Date('2026-11-24T09:00:00Z'),
  authors: [],
}
