import { Dropped } from './dropped'
import { lineWithin } from './html/elements'
import { treeOfHtml } from './html/tree'

const inline = 'em|i|b|strong|span|sup|sub|code|small|a|br|u|mark|q|cite'
const otherTag = new RegExp(`<(?!/?(?:${inline})\\b[^<>]*>)`, 'gi')

/** Words of a headline or a description without the marks of HTML that programs leave in them, on one line. */
export function plainWords(written: string): string {
  if (!/[<&]/.test(written)) return written.replace(/\s+/g, ' ').trim()
  const tree = treeOfHtml(written.replace(otherTag, '&lt;'), new Dropped())
  return 'refused' in tree ? '' : lineWithin(tree.root)
}
