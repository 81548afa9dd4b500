// How one begins to disagree, in each of the magazine's languages: plainly, and by a word that turns.
const plainly = anyOf(
  String.raw`i disagree|i don['’]t agree|i do not agree|can['’]?t agree|cannot agree|not true|isn['’]t true|not so|not quite|not at all|
  is wrong|are wrong|was wrong|were wrong|am wrong|that is not|this is not|it is not|that isn['’]t|it isn['’]t|that was not|it was not|i don['’]t think|
  i do not think|i doubt|nonsense|on the contrary|the opposite|the reverse|mistaken|unfair|not convinced|i can['’]t see|
  i wouldn['’]t|i would not|with respect|nobody said|no one said|hardly|no[,.;:]|a fair complaint|too much credit|
  i do not see|i don['’]t see|i don['’]t believe|i do not believe|must protest|i object|point half taken|
  razı deyiləm|razı deyilik|səhvdir|yanlışdır|doğru deyil|düz deyil|elə deyil|belə deyil|əksinə|inanmıram|şübhə edirəm|
  zənn etmirəm|düşünmürəm|xeyr|
  не соглас\p{L}*|не прав\p{L}*|неправ\p{L}*|не так|неверно|неправда|наоборот|вовсе не|отнюдь|ошиба\p{L}*|сомневаюсь|
  чепуха|не думаю|не верю|не согласиться|нет[,.;:]|
  لا أوافق|لا اوافق|أختلف|اختلف|غير صحيح|ليس صحيحا|ليس صحيحًا|على العكس|بالعكس|أشك|لا أظن|لا أعتقد|ليس كذلك|كلا`,
)
const turning = anyOf(
  'but|however|though|yet|except|instead|amma|ancaq|lakin|halbuki|но|однако|зато|لكن|ولكن|غير أن|إلا أن|بل',
)
const agreeing = anyOf(
  'exactly|agreed|i agree|quite so|thank you|this is right|razıyam|düzdür|doğrudur|согласен|согласна|именно|верно|صحيح|أوافق|أتفق',
)

/** How much a text disagrees with what it answers: 2 if it says so, 1 if it only turns, 0 if it agrees or goes on. */
export function disagreement(text: string): 0 | 1 | 2 {
  const start = Array.from(text.toLowerCase()).slice(0, 300).join('')
  const agrees = agreeing.exec(start)
  if (agrees && agrees.index < 3) return 0
  if (plainly.test(start)) return 2
  return turning.test(start) ? 1 : 0
}

function anyOf(phrases: string): RegExp {
  const each = phrases.split('|').map(phrase => phrase.trim().replaceAll(' ', String.raw`\s+`))
  return new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${each.join('|')})(?![\p{L}\p{M}])`, 'u')
}
