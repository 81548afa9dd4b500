import { expect, test } from 'vitest'
import ar from '@/messages/ar.json'
import az from '@/messages/az.json'
import en from '@/messages/en.json'
import ru from '@/messages/ru.json'
import { languages, words } from '@/messages/words'
import { type Catalogue, faultsOf } from './catalogue'
import { filesLike } from './sources'

const catalogues: Record<string, Catalogue> = { az, ru, ar }

// What looks like English and is right, as each catalogue has it: an exception that is no longer needed fails too.
const ofAll = [
  'colophon.feed: is English',
  'people.emailWrong: is English',
  'setup.colourWrong: is English',
  'setup.contactHint: is English',
  'setup.contactWrong: is English',
  'setup.domainWrong: is English',
  'setup.llmsHint: is English',
  'setup.zoneWrong: is English',
]
const exceptions: Record<string, string[]> = {
  az: [
    'admin.role.moderator: is English',
    'admin.rung.moderator: is English',
    'colophon.feed: is English',
    'moderation.byModerator: is English',
    'text.video: is English',
    'text.videoOf: is English',
  ],
  ru: ofAll,
  ar: ofAll,
}

test('every language of the interface has a catalogue, and every catalogue is of one', () => {
  const files = filesLike(/^messages\/\w+\.json$/).filter(file => file !== 'messages/descriptions.json')
  expect(files.sort()).toEqual(languages.map(language => `messages/${language}.json`).sort())
  expect(['en', ...Object.keys(catalogues)]).toEqual([...languages])
})

for (const [language, catalogue] of Object.entries(catalogues))
  test(`${language} says all that English says, in whole sentences of its own`, () => {
    expect(faultsOf(language, catalogue, en)).toEqual(exceptions[language])
  })

test('the words of a button are the same where a sentence names it', () => {
  for (const language of languages) {
    const t = words(language)
    expect(t('people.refusedUnconfirmed')).toContain(t('people.emailLink'))
    expect(t('moderation.decideWhat')).toContain(t('desk.approve'))
    expect(t('moderation.decideWhat')).toContain(t('desk.reject'))
  }
})

test('whatever a catalogue lacks would be seen', () => {
  const english = {
    count: '{count, plural, =0 {None} one {# reply} other {# replies}} of {name}',
    decided: '{what, select, reject {Rejected} other {Approved}}',
    when: '{date}, {time}',
    plain: 'Not here',
  }
  const russian = {
    count: '{name}: {count, plural, =0 {нет} one {# ответ} few {# ответа} many {# ответов} other {# ответа}}',
    decided: '{what, select, reject {отклонено} other {одобрено}}',
    when: '{date}, {time}',
    plain: 'Здесь нет',
  }
  const faults = (change: Catalogue) => faultsOf('ru', { ...russian, ...change }, english)
  expect(faults({})).toEqual([])
  expect(faultsOf('ru', { count: russian.count, when: russian.when, decided: russian.decided }, english)).toEqual([
    'plain: missing',
    'the keys are in another order than in English',
  ])
  expect(faults({ other: 'лишнее' })).toEqual(['other: not in English'])
  expect(faults({ count: russian.count.replace(' many {# ответов}', '') })).toEqual([
    'count: lacks a form of its numbers',
  ])
  expect(faults({ count: russian.count.replace('=0 {нет} ', '') })).toEqual(['count: lacks a form of its numbers'])
  expect(faults({ count: '{name}: ответов {count}' })).toEqual(['count: lacks a form of its numbers'])
  expect(faults({ count: russian.count.replace('{name}: ', '') })).toEqual(['count: sets in other values'])
  expect(faults({ decided: russian.decided.replace('reject', 'refuse') })).toEqual(['decided: chooses by other words'])
  expect(faults({ plain: 'Not here' })).toEqual(['plain: is English'])
  expect(faults({ plain: 'Здесь not' })).toEqual(['plain: is English'])
  expect(faults({ plain: ' Здесь  нет' })).toEqual(['plain: has blanks at an end or in a row'])
  for (const mark of ['"', "'", '“', '’'])
    expect(faults({ plain: `Здесь ${mark}нет` })).toEqual(['plain: has the quotation marks of another language'])
  expect(faults({ plain: 'Здесь {' })).toEqual([expect.stringMatching(/^plain: not ICU/)])
  expect(faultsOf('az', { plain: 'Səhifə not' }, { plain: 'Not here' })).toEqual(['plain: is English'])
})
