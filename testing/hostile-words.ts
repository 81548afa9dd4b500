/** Words that try to be more than words (SAFETY.md, section 5). */
export const hostileWords = [
  '</script><script>PWN</script>',
  '"><img src=x onerror=PWN>',
  "' autofocus onfocus=PWN",
  '[x](javascript:PWN) and <a href="jav&#x0A;ascript:PWN">x</a>',
  ']]><x/>',
  '<!--',
  '{{7*7}} ${7*7}',
  '=HYPERLINK("//e")',
  '\u{202e}turned \u{2066}around\u{200b}\u{200d}\u{feff}',
  `Z${'\u{0335}'.repeat(200)}`,
  'cafe\u{301} and café, аdmin',
  'one 👩‍👩‍👧‍👦 of many',
]
