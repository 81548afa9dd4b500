import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { parse } from 'parse5'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Store } from '@/db/store'
import { followConversation, followThread } from '@/magazine/conversation/follow'
import { muteMember } from '@/magazine/conversation/mute'
import type { Member } from '@/magazine/people/member'
import { languages } from '@/messages/words'
import { noon } from '@/testing/conversation-scene'
import { reportMistake } from '@/magazine/moderation/mistake'
import { deskScene } from '@/testing/desk-scene'
import { eachEngine } from '@/testing/each-engine'
import { hostileWords } from '@/testing/hostile-words'
import { unzipped } from '@/testing/unzipped'
import { archiveOf, askForArchive, clearArchives, ownArchive } from './out'
import { archiveMaker } from './out-maker'

const site = 'http://localhost:3000'
const days = (count: number) => new Date(noon.getTime() + count * 86_400_000)

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'standfirst-archives-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Makes what was asked for, whole, and opens it. */
async function archive(store: Store, member: Member) {
  await askForArchive(store, member, noon)
  const make = archiveMaker(store, folder, site)
  while (!(await ownArchive(store, member)).archive?.readyUntil) await make(noon)
  const { archive } = await ownArchive(store, member)
  return unzipped(readFileSync(path.join(folder, `${archive?.id}.zip`)))
}

const json = (files: Map<string, string>, name: string) => JSON.parse(files.get(`json/${name}.json`) ?? 'null')

eachEngine(fresh => {
  test('an archive holds comments with their place and what they answered, decisions with their rule, and notes', async () => {
    const store = await fresh()
    const scene = await deskScene(store)
    const first = await scene.say(scene.oleg, 'The pier was red.')
    const said = await scene.say(scene.leyla, 'It was not.', first)
    await scene.judge(scene.edda, said, 'reject')
    await store.write(tx =>
      tx.insert(tx.t.memberNotes).values({ memberId: scene.leyla.id, words: 'Be kind.', createdAt: noon }),
    )
    const mistake = { article: scene.slug, passage: { paragraph: 1 }, words: 'It was.', credit: 'Leyla' }
    await reportMistake(store, scene.leyla, mistake, noon)
    await followConversation(store, scene.leyla, scene.slug, noon)
    await followThread(store, scene.leyla, first, noon)
    await muteMember(store, scene.leyla, scene.mira.handle, noon)
    const files = await archive(store, scene.leyla)
    expect(json(files, 'follows')).toMatchObject([{ slug: scene.slug }, { slug: scene.slug, thread: first }])
    expect(json(files, 'mutes')).toMatchObject([{ name: 'Mira', handle: scene.mira.handle }])
    expect(json(files, 'visits')).toEqual([])
    expect(json(files, 'mistakes')).toMatchObject([{ words: 'It was.', credit: 'Leyla', passage: 'It is there.' }])
    expect(json(files, 'comments-1')).toMatchObject([
      {
        id: said,
        address: `${site}/articles/${scene.slug}/comments/${said}#comment-${said}`,
        article: { headline: 'The sea', address: `${site}/articles/${scene.slug}` },
        answers: { name: 'Oleg', words: 'The pier was red.' },
        words: 'It was not.',
        state: 'rejected',
      },
    ])
    expect(json(files, 'decisions')).toMatchObject([{ decision: 'rejected', rule: 'Speak to people' }])
    expect(json(files, 'notes')).toMatchObject([{ words: 'Be kind.' }])
    expect(json(files, 'profile')).toMatchObject({ name: 'Leyla', email: 'leyla@example.org' })
    expect(files.get('comments-1.html')).toContain('The pier was red.')
    expect([...files.values()].join('')).not.toMatch(/Edda|passwordHash|tokenHash/)
  })

  test('of what was answered and is no longer to be read only the place is in it', async () => {
    const store = await fresh()
    const scene = await deskScene(store)
    const first = await scene.say(scene.oleg, 'The pier was red.')
    await scene.say(scene.leyla, 'It was not.', first)
    await scene.judge(scene.edda, first, 'reject')
    expect([...(await archive(store, scene.leyla)).values()].join('')).not.toContain('red')
  })

  test.each(languages)(
    'its pages in %s are whole HTML, whatever was said, and nothing in them runs',
    async language => {
      const store = await fresh()
      const scene = await deskScene(store)
      const parent = await scene.say(scene.oleg, hostileWords.join('\n'))
      for (const words of hostileWords) await scene.say(scene.leyla, words, parent)
      await store.write(tx =>
        tx
          .update(tx.t.members)
          .set({ language, bio: hostileWords.join('\n') })
          .where(eq(tx.t.members.id, scene.leyla.id)),
      )
      const files = await archive(store, scene.leyla)
      const pages = [...files].filter(([name]) => name.endsWith('.html'))
      expect(pages.map(([name]) => name).toSorted()).toEqual(['about-you.html', 'comments-1.html', 'index.html'])
      for (const [name, page] of pages) {
        const faults: string[] = []
        parse(page, { onParseError: ({ code }) => faults.push(code) })
        expect(faults, name).toEqual([])
        expect(page).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`)
        expect(page).not.toMatch(/<(script|img|iframe|x)\b|<[^>]* on\w+=|href="?javascript/i)
      }
      expect(json(files, 'comments-1').map(({ words }: { words: string }) => words)).toContain(hostileWords[0])
    },
  )

  test('more comments than one piece holds are all in it, each once', async () => {
    const store = await fresh()
    const scene = await deskScene(store)
    for (let n = 1; n <= 101; n++) await scene.say(scene.leyla, `Number ${n}.`)
    const files = await archive(store, scene.leyla)
    const said = [1, 2, 3].flatMap(n => json(files, `comments-${n}`).map(({ words }: { words: string }) => words))
    expect(said).toEqual(Array.from({ length: 101 }, (_, n) => `Number ${n + 1}.`))
    expect((await ownArchive(store, scene.leyla)).archive).toMatchObject({ made: 101, total: 101 })
  })

  test('one is made at a time, and one a day; nobody else gets it, and nobody who serves the machine by another name', async () => {
    const store = await fresh()
    const { leyla, oleg } = await deskScene(store)
    await askForArchive(store, leyla, noon)
    await expect(askForArchive(store, leyla, noon)).rejects.toMatchObject({ code: 'out.beingMade', status: 409 })
    const make = archiveMaker(store, folder, site)
    const { archive } = await ownArchive(store, leyla)
    const id = archive?.id ?? 0
    expect(await archiveOf(store, leyla, id)).toBeUndefined()
    while (!(await archiveOf(store, leyla, id))) await make(noon)
    await expect(askForArchive(store, leyla, noon)).rejects.toMatchObject({ code: 'out.oneADay', status: 429 })
    expect(await archiveOf(store, oleg, id)).toBeUndefined()
    expect(statSync(path.join(folder, `${id}.zip`)).mode & 0o777).toBe(0o600)
    await askForArchive(store, leyla, days(2))
  })

  test('what a killed process left is made anew, and nobody’s files go', async () => {
    const store = await fresh()
    const scene = await deskScene(store)
    await scene.say(scene.leyla, 'The pier was red.')
    await askForArchive(store, scene.leyla, noon)
    const { archive: asked } = await ownArchive(store, scene.leyla)
    writeFileSync(path.join(folder, `${asked?.id}.part`), 'half of it')
    writeFileSync(path.join(folder, '999.zip'), 'nobody’s')
    await clearArchives(store, folder, noon)
    expect(readdirSync(folder)).toEqual([`${asked?.id}.part`])
    const make = archiveMaker(store, folder, site)
    while (!(await archiveOf(store, scene.leyla, asked?.id ?? 0))) await make(noon)
    expect((await unzipped(readFileSync(path.join(folder, `${asked?.id}.zip`)))).get('comments-1.html')).toContain(
      'red',
    )
    expect(readdirSync(folder)).toEqual([`${asked?.id}.zip`])
  })

  test('after 7 days row and file are gone', async () => {
    const store = await fresh()
    const { leyla } = await deskScene(store)
    await archive(store, leyla)
    const { archive: made } = await ownArchive(store, leyla)
    const until = made?.readyUntil?.getTime() ?? 0
    await clearArchives(store, folder, new Date(until - 1))
    expect(existsSync(path.join(folder, `${made?.id}.zip`))).toBe(true)
    await clearArchives(store, folder, new Date(until + 1))
    expect(readdirSync(folder)).toEqual([])
    expect((await ownArchive(store, leyla)).archive).toBeUndefined()
  })
})
