import { dictionary } from '@zxcvbn-ts/language-common'

// What people of our languages choose and the list, which is of English sites, does not have.
const ownWords = `
  parol şifre sifre passwort contraseña motdepasse wachtwoord contrasena azerty administrator standfirst magazine journal
  пароль привет любовь йцукен наташа максим андрей солнышко спартак россия москва абвгдеёжз
  azerbaijan azərbaycan azerbaycan baku bakı qarabag qarabağ salam sevgi şuşa gence gəncə
  مرحبا السلام كلمةالسر حبيبي محمد الحمدلله
`
const rows = `1234567890 qwertyuiop asdfghjkl zxcvbnm azertyuiop qsdfghjklm wxcvbn qwertzuiop yxcvbnm йцукенгшщзхъ фывапролджэ
  ячсмитьбю ضصثقفغعهخحجد شسيبلاتنمكط 1qaz 2wsx 3edc 4rfv 5tgb 6yhn 7ujm 8ik 9ol`
const leet: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's' }
const mostTail = 8
const shortUnit = 8
const fewestInPart = 4
const mostTried = 1_000
/** Of the steps from key to key in what is typed by rolling a hand over the board. */
const rolled = 0.7

/**
 * Whether a password is among those that are tried first: one of 49,000 that leaked most often (`zxcvbn-ts`), such a one
 * with some digits around it or letters turned into figures, two of the thousand most frequent, a few letters over and
 * over, a row of keys. Capitals and what stands between words make no difference.
 */
export function isCommonPassword(password: string): boolean {
  const { rank } = known()
  const bare = password.toLowerCase().replace(/[^\p{L}\p{N}@$]/gu, '')
  const [head = '', core = '', tail = ''] = parted(bare)
  const isWord = (text: string) => rank.has(text) || rank.has(straight(text))
  if (isWord(bare) || isRepeated(bare, isWord) || isRolled(bare)) return true
  if (core.length < fewestInPart || head.length + tail.length > mostTail) return false
  return isWord(core) || isRepeated(core, isWord) || isPair(core, rank)
}

let read: { rank: Map<string, number>; steps: Set<string> } | undefined

function known() {
  if (read) return read
  const words = [...ownWords.trim().split(/\s+/), ...dictionary['passwords-common']]
  const rank = new Map<string, number>()
  for (const [n, word] of words.entries()) if (word.length >= fewestInPart && !rank.has(word)) rank.set(word, n)
  const steps = new Set<string>()
  for (const row of rows.split(/\s+/))
    for (let n = 1; n < row.length; n++) steps.add(row.slice(n - 1, n + 1)).add(`${row[n]}${row[n - 1]}`)
  read = { rank, steps }
  return read
}

/** Digits before, the words, digits behind. */
const parted = (text: string) => /^(\p{N}*)(.*?)(\p{N}*)$/su.exec(text)?.slice(1) ?? []

const straight = (text: string) => Array.from(text, letter => leet[letter] ?? letter).join('')

/** One word, or a few letters, at least twice and nothing else; the last time perhaps not to its end. */
function isRepeated(text: string, isWord: (text: string) => boolean): boolean {
  for (let period = 1; period * 2 <= text.length; period++) {
    const unit = text.slice(0, period)
    if (unit.repeat(Math.ceil(text.length / period)).startsWith(text)) return period < shortUnit || isWord(unit)
  }
  return false
}

function isRolled(text: string): boolean {
  const letters = Array.from(text)
  const near = letters.slice(1).filter((letter, n) => {
    const [before, after] = [letters[n]?.codePointAt(0) ?? 0, letter.codePointAt(0) ?? 0]
    return Math.abs(before - after) <= 1 || known().steps.has(`${letters[n]}${letter}`)
  })
  return letters.length > 1 && near.length / (letters.length - 1) >= rolled
}

function isPair(text: string, rank: Map<string, number>): boolean {
  const isFrequent = (part: string) => (rank.get(straight(part)) ?? rank.get(part) ?? mostTried) < mostTried
  for (let at = fewestInPart; at <= text.length - fewestInPart; at++)
    if (isFrequent(text.slice(0, at)) && isFrequent(text.slice(at))) return true
  return false
}
