/**
 * Markdown that shows a plain paragraph character for character: `blocksOf` makes of it one paragraph whose plain text
 * is this. Line ends become breaks. The empty text gives none, and NUL can't be shown.
 */
export const markdownOf = (paragraph: string): string =>
  paragraph.split('\n').map(escapedLine).join('\\\n').replace(lastBreaks, kept)

// A break at the end of a paragraph is none, and a backslash there is one.
const lastBreaks = /(\\\n)+$/
const kept = (breaks: string) => '&#10;'.repeat(breaks.length / 2)

const escapedLine = (line: string) =>
  line
    .replace(/[\\`*_[\]|]|<(?=\S)|&(?=[#\w])|\r/g, mark => (mark === '\r' ? '&#13;' : `\\${mark}`))
    .replace(/^(?:[-+#>=~:]|\d{1,9}(?=[.)]))/, start => (/\d/.test(start) ? `${start}\\` : `\\${start}`))
    .replace(/^[ \t\uFEFF]|[ \t]$/g, space => `&#${space.charCodeAt(0)};`)
