// What is tried first, of ten characters and more: words and rows of keys, doubled or with the usual tail. Lower case,
// without spaces, dots, dashes and underscores, as `passwordOf` compares.
const bases = `
  password passwort passw0rd p@ssw0rd p@ssword parol sifre contraseña motdepasse wachtwoord qwerty qwertz
  azerty qwertyuiop asdfghjkl zxcvbnm 1q2w3e4r 1qaz2wsx qazwsxedc asdfasdf 123456 12345678 123456789
  1234567890 0987654321 9876543210 1234512345 123123123 112233445566 welcome letmein iloveyou sunshine
  princess football baseball superman batman dragon monkey master shadow trustno starwars michael jennifer
  charlie computer internet administrator admin changeme secret test testing default standfirst magazine
  abcdefghij whatever hello freedom liverpool chelsea arsenal pokemon mustang corvette blink182 абвгдеёжзи
  йцукенгшщз йцукен пароль привет любовь azerbaijan baku qarabag salam
`
const tails = [
  '',
  '1',
  '12',
  '123',
  '1234',
  '12345',
  '123456',
  '12345678',
  '123456789',
  '1234567890',
  '!',
  '1!',
  '123!',
  '2024',
  '2025',
  '2026',
]

/** Passwords that are refused because everybody tries them first. */
export const commonPasswords: ReadonlySet<string> = new Set(
  bases
    .trim()
    .split(/\s+/)
    .flatMap(base => [...tails.flatMap(tail => [base + tail, tail + base]), base + base]),
)
