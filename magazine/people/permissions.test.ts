import { getTableName } from 'drizzle-orm'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Store } from '@/db/store'
import { publishArticle } from '@/magazine/articles/publish'
import { as } from '@/testing/as'
import { cast } from '@/testing/cast'
import { eachEngine } from '@/testing/each-engine'
import { filesLike, house } from '@/testing/sources'
import type { FormState } from './action'
import { keepLimits } from './limits'
import type { Member } from './member'
import { type Least, permissions } from './permissions'
import { roles } from './roles'

type Door = (before: FormState, form: FormData) => Promise<FormState>

const everyDoor = async (): Promise<Map<string, Door>> => {
  const doors = new Map<string, Door>()
  for (const file of filesLike(/^magazine\/[^/]+\/actions\.ts$/)) {
    const room = file.split('/')[1]
    const exported = (await import(path.join(house, file))) as Record<string, Door>
    for (const [name, door] of Object.entries(exported)) doors.set(`${room}/${name}`, door)
  }
  return doors
}

/** A form that the door takes, so that only a missing right can stop it. */
const filled: Record<string, Record<string, string>> = {
  'people/registerAction': { name: 'Somebody New', email: 'new@example.org', password: 'a lamp in the long harbour' },
  'people/signInAction': { email: 'nobody@example.org', password: 'a lamp in the long harbour' },
  'people/signInByLinkAction': { link: 'x'.repeat(43) },
  'people/continueWithAction': { provider: 'oidc' },
  'people/forgotAction': { email: 'nobody@example.org' },
  'people/choosePasswordAction': { link: 'x'.repeat(43), password: 'a lamp in the long harbour' },
  'people/confirmEmailAction': { link: 'x'.repeat(43) },
  'people/signOutAction': {},
  'people/makeInvitationAction': {},
  'people/setRoleAction': { handle: 'tom-ashby', role: 'moderator' },
  'people/endSessionsAction': { handle: 'tom-ashby' },
  'people/shutOutAction': { handle: 'tom-ashby' },
  'people/letInAction': { handle: 'tom-ashby' },
  'people/takeOffFactorAction': { handle: 'tom-ashby', why: 'Called back.' },
  'people/addNoteAction': { handle: 'tom-ashby', words: 'Wrote twice by mail.' },
  'settings/saveSettingsAction': { name: 'Plumbline', zone: 'Asia/Baku', language: 'en', joining: 'open' },
  'transfer/removeDemoAction': { confirm: 'Standfirst' },
  'people/signInByPasskeyAction': { credential: '{}' },
  'people/secondFactorAction': { asked: 'x'.repeat(43), code: '123456' },
  'people/addPasskeyAction': { credential: '{}', name: 'Phone' },
  'people/declinePasskeyAction': { next: '/account' },
  'people/removePasskeyAction': { passkey: 'none' },
  'people/keepCodesAction': { codes: 'chosen', seal: 'mine' },
  'people/beginAppAction': {},
  'people/confirmAppAction': { code: '123456' },
  'people/removeAppAction': {},
  'people/proveSessionAction': { code: '123456' },
  'articles/showHeadlineAction': { article: 'the-sea', shown: 'sentence', headline: 'The Sea' },
  'conversation/postCommentAction': { article: 'the-sea', words: 'I have seen it too.' },
  'conversation/recommendArticleAction': { article: 'the-sea', wanted: 'on' },
  'conversation/recommendCommentAction': { comment: '1', wanted: 'on' },
  'conversation/saveDraftAction': { article: 'the-sea', words: 'I have' },
  'moderation/reportMistakeAction': { article: 'the-sea', words: 'It was in 2004.' },
  'moderation/decideMistakeAction': { mistake: '1', decision: 'decline' },
  'conversation/chooseForBriefAction': { article: 'the-sea', comment: '1', choice: 'drop' },
  'conversation/editCommentAction': { comment: '1', words: 'Seen from the pier.' },
  'conversation/deleteCommentAction': { comment: '1' },
  'conversation/restoreCommentAction': { comment: '1' },
  'conversation/followConversationAction': { article: 'the-sea', wanted: 'on' },
  'conversation/followThreadAction': { comment: '1', wanted: 'off' },
  'conversation/muteAction': { person: 'tom-ashby', wanted: 'off' },
  'conversation/showFreshAction': { article: 'the-sea' },
  'moderation/reportAction': { comment: '1', article: 'the-sea', guideline: 'kind', words: 'Look at this.' },
  'account/saveProfileAction': { name: 'Somebody Else', handle: 'somebody-else' },
  'account/askForEmailAction': { email: 'new@example.org' },
  'account/changeEmailAction': { link: 'x'.repeat(43) },
  'account/changePasswordAction': { password: 'a lamp in the long harbour' },
  'account/endSessionAction': { session: 'none' },
  'account/endOtherSessionsAction': {},
  'moderation/featureAction': { comment: '1', wanted: 'on' },
  'moderation/decideAction': { comment: '1', decision: 'approve', revision: '1', lastDecision: '0', lastReport: '0' },
  'mail/chooseMailAction': { reply: 'daily', mention: 'never', followed: 'daily', featured: 'once' },
  'mail/sendNowAction': { letter: '1' },
  'account/readNoticesAction': {},
  'account/makeArchiveAction': {},
  'account/keepCommentsAction': { shown: '1', keep: '1' },
  'account/leaveAction': { words: 'keep', confirm: 'nobody at all' },
  'account/stayAction': {},
}

const askers = ['visitor', ...roles] as const
/** Those who may come through a door by the table; through one that is not in it, nobody. */
const admitted = (least: Least | undefined) => (least === undefined ? [] : askers.slice(askers.indexOf(least)))

let doors = new Map<string, Door>()
beforeAll(async () => {
  keepLimits('off')
  doors = await everyDoor()
})

test('the table and the doors that there are name the same', () => {
  expect([...doors.keys()].toSorted()).toEqual(Object.keys(permissions).toSorted())
  expect(Object.keys(filled).toSorted()).toEqual([...doors.keys()].toSorted())
})

eachEngine(fresh => {
  describe('through a door comes', () => {
    test.each(Object.keys(filled))('%s: who stands in the table, and nobody else', async name => {
      const store = await fresh()
      const { leyla: member, moderator, editor, owner } = await cast(store)
      const people: Record<string, Member | undefined> = { member, moderator, editor, owner }
      await publishArticle(store, seaArticle)
      const came = []
      for (const asker of askers) {
        const before = await rows(store)
        const isIn = await comesIn(store, people[asker], name)
        if (isIn) came.push(asker)
        else expect(await rows(store)).toEqual(before)
      }
      expect(came).toEqual(admitted(permissions[name]))
    })
  })
})

const seaArticle = {
  headline: 'The sea',
  standfirst: '',
  body: 'It is there.',
  language: 'en',
  publishedAt: new Date('2026-11-20T12:00:00Z'),
  authors: [],
}

async function comesIn(store: Store, member: Member | undefined, name: string): Promise<boolean> {
  const form = new FormData()
  for (const [field, text] of Object.entries(filled[name] ?? {})) form.set(field, text)
  const door = doors.get(name)
  if (!door) throw new Error(`there is no door ${name}`)
  const { went = '', here } = await as(store, member, () => door({}, form))
  return here.status !== 403 && (member !== undefined || !/^\/sign-in\?(next|kept)=/.test(went))
}

/** How much there is of everything that an act could change; a session of its own every asker has. */
async function rows({ read }: Store): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of Object.values(read.t)) {
    const name = getTableName(table)
    if (!['sessions', 'kept_words', 'revisions'].includes(name)) counts[name] = await read.$count(table)
  }
  return counts
}
