import fc from 'fast-check'
import { expect, test } from 'vitest'
import { languageOfTag, words } from './words'

test('a language is known by its tag, whatever its region or script', () => {
  expect(['ar', 'ar-EG', 'az-Latn-AZ', 'ru-RU', 'en-GB'].map(languageOfTag)).toEqual(['ar', 'ar', 'az', 'ru', 'en'])
  expect(['', 'fr', 'arc', 'und', 'und-Latn'].map(languageOfTag)).toEqual(Array(5).fill(undefined))
})

test('what it doesn’t speak is said in English', () => {
  expect(words('fr')('comment.reply')).toBe('Reply')
  expect(words('und-Cyrl')('comment.reply')).toBe('Reply')
})

test('numbers take the form that the language has for them', () => {
  const comments = (language: string) =>
    [0, 1, 2, 3, 5, 11, 21, 100].map(count => words(language)('conversation.way', { count }))
  expect(comments('ru').slice(1)).toEqual([
    '1 комментарий',
    '2 комментария',
    '3 комментария',
    '5 комментариев',
    '11 комментариев',
    '21 комментарий',
    '100 комментариев',
  ])
  expect(comments('ar').slice(1)).toEqual([
    'تعليق واحد',
    'تعليقان',
    '3 تعليقات',
    '5 تعليقات',
    '11 تعليقًا',
    '21 تعليقًا',
    '100 تعليق',
  ])
  expect(comments('az').slice(1, 3)).toEqual(['1 şərh', '2 şərh'])
})

test('Arabic has the figures of the rest of the magazine, in plurals too', () => {
  expect(words('ar')('comment.mostCharacters', { longestComment: 5000 })).toContain('5,000')
  expect(words('ar')('conversation.way', { count: 12_345 })).toBe('12,345 تعليقًا')
})

test('a name of the other direction turns nothing around it, and any other is left as it is', () => {
  const by = (language: string, name: string) => words(language)('comment.by', { name })
  expect(by('ar', 'Leyla')).toBe('تعليق \u{2068}Leyla\u{2069}')
  expect(by('ar', 'ليلى')).toBe('تعليق ليلى')
  expect(by('en', 'ليلى')).toBe('Comment by \u{2068}ليلى\u{2069}')
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'ə', '1', 'ж', ' ', '٣', '.', '،') }), name => {
      expect(by('en', name)).toBe(`Comment by ${name}`)
    }),
  )
})

test('a word that only chooses between forms is no name', () => {
  const decided = (decision: string) =>
    words('ar')('moderation.alreadyDecided', { decision, name: 'Oleg', when: '1 مايو' })
  expect(decided('reject')).toContain('رُفض')
  expect(decided('approve')).toContain('قُبل')
})

test('Russian leaves no word of one letter, and no dash, at the wrong end of a line', () => {
  const t = words('ru')
  expect(t('people.profileSince', { handle: 'x', day: '1 мая 2026' })).toBe('@x, участник с\u{a0}1 мая 2026')
  expect(t('desk.forModeratorsWhy')).toContain('модераторов\u{a0}— в\u{a0}журнале')
  expect(t('failure.front')).toBe('На главную страницу')
})
