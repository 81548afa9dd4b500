import type { Dropped } from '../dropped'

const picture = /\.(?:jpe?g|png|gif|webp)$/i

/**
 * A text without what only programs for notes and sites understand: Obsidian's links between notes, comments and marks,
 * kramdown's attributes, a place for a table of contents. The words of a link stay; a picture stays a picture.
 */
export function withoutMarks(text: string, dropped: Dropped): string {
  return text
    .replace(/^[ \t]*(?:[*+-] TOC[ \t]*\n)?\{:[^{}\n]{0,200}\}[ \t]*$/gim, '')
    .replace(/^[ \t]*(?:\[TOC\]|\[\[_?TOC_?\]\])[ \t]*$/gim, '')
    .replace(/(?<=[)\]*_`])\{:[^{}\n]{0,200}\}/g, '')
    .replace(/^(#{1,6}[ \t].{0,500}?)[ \t]*\{#[\w-]{1,100}\}[ \t]*$/gm, '$1')
    .replace(/^(:{3,})[ \t]*(\w+)[ \t]+(?![[{])(\S[^\n]*)$/gm, '$1$2[$3]')
    .replace(/^(:{3,})[ \t]+(\w+)[ \t]*$/gm, '$1$2')
    .replace(/(^|\s)%%(?!%)[^%]{1,5000}%%(?=\s|$)/g, '$1')
    .replace(between, (whole, code, embedded, target, label) => {
      if (code !== undefined) return whole
      if (embedded !== undefined) return embeddedIn(target, label, dropped)
      dropped.add('link')
      return label ?? target.replace(/^#|\.md$/g, '').replace(/#/g, ', ')
    })
    .replace(/(`+)[^`]+\1(?!`)|(?<!~)~~(?=[^\s~])([^~\n]{1,2000}?)(?<=\S)~~(?!~)/g, (whole, code, words) =>
      code === undefined ? words : whole,
    )
    .replace(/(`+)[^`]+\1(?!`)|==(?=\S)([^=\n]{1,500}?)(?<=\S)==/g, (whole, code, words) =>
      code === undefined ? words : whole,
    )
    .replace(/[ \t]\^[A-Za-z0-9-]{4,40}$/gm, '')
}

/** Code, which is left as it is, and `[[note]]`, `[[note|words]]`, `![[picture.png]]`. */
const between = /(`+)[^`]+\1(?!`)|(!)?\[\[([^[\]|\n]{1,300}?)\\?(?:\|([^[\]\n]{1,300}))?\]\](?!\()/g

function embeddedIn(target: string, label: string | undefined, dropped: Dropped) {
  const file = target.trim()
  // A number is how wide the picture is to be shown.
  if (picture.test(file))
    return `![${label === undefined || /^\d+(x\d+)?$/.test(label) ? '' : label}](<${file.replace(/[<>]/g, '')}>)`
  dropped.add('transclusion')
  return ''
}
