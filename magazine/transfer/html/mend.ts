import type { Element, ElementContent, Root } from 'hast'
import { attribute, classesOf, elementOf, elementsWithin, isElement, isNamed, lineWithin, textWithin } from './elements'

// Never seen, and slow to look past: 1,500 in a row took 7 s (measured).
const unseen = 'area base basefont link meta noembed noframes param rp source track title head wbr'.split(' ')
const inline =
  'a abbr b bdi bdo big cite code del dfn em font i ins kbd label mark nobr q s small span strike strong sub sup tt u var'.split(
    ' ',
  )

/** Takes out what nobody sees: what is for machines, and marks around nothing. */
function withoutUnseen(node: Root | Element) {
  for (const child of node.children) if (child.type === 'element') withoutUnseen(child)
  const isEmpty = (child: Element) =>
    inline.includes(child.tagName) && child.children.length === 0 && !child.properties.dataNote
  node.children = (node.children as ElementContent[]).filter(
    child => child.type !== 'element' || !(unseen.includes(child.tagName) || isEmpty(child)),
  )
}

/** Makes lists of the paragraphs that Word writes for them, and of tables that only lay a page out what stands in them. */
export function mend(root: Root) {
  withoutUnseen(root)
  for (const [table] of [...elementsWithin(root)].filter(([{ tagName }]) => tagName === 'table'))
    if (laysOut(table)) unlay(table)
  for (const [element] of [...elementsWithin(root)]) element.children = withLists(element.children)
  root.children = withLists(root.children as ElementContent[])
}

// What themes and plugins put around and into an article's words, by the names they give it.
const around =
  /^(comments?|comments-area|comments?-?list|post-comments|respond|comment-respond|disqus_thread|sharedaddy|jp-relatedposts|addtoany\S*|share-buttons|social-share|related-posts|yarpp\S*|button-wrapper|subscription-widget\S*|screen-reader-text|sr-only|visually-hidden|noprint|mw-editsection)$/i
const parts = ['div', 'section', 'aside', 'ol', 'ul', 'p', 'span', 'footer']

/** Takes out what stands among a page's words and is none of them: readers' comments, buttons to share, words for screen readers. */
export function withoutAround(root: Root) {
  const names = (element: Element) => [...classesOf(element).split(' '), attribute(element, 'id')]
  const isAround = (node: ElementContent) => isNamed(node, ...parts) && names(node).some(name => around.test(name))
  root.children = root.children.filter(child => child.type !== 'element' || !isAround(child))
  for (const [element] of [...elementsWithin(root)])
    if (element.children.some(isAround)) element.children = element.children.filter(child => !isAround(child))
}

const longestCell = 600
const inTables = ['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption', 'colgroup']
const onlyInPages = ['table', 'h1', 'h2', 'h3', 'h4', 'blockquote', 'pre', 'figure', 'article', 'hr', 'nav']

const mostColumns = 30
const mostRows = 600

/** Whether a table is none: it has one column, or what no table has in its cells, or more of them than anybody reads. */
function laysOut(table: Element): boolean {
  if (attribute(table, 'role') === 'presentation') return true
  const within = elementsWithin(table).map(([element]) => element)
  const rows = within.filter(({ tagName }) => tagName === 'tr')
  const columns = Math.max(0, ...rows.slice(0, mostRows).map(columnsOf))
  if (columns < 2 || columns > mostColumns || rows.length > mostRows) return true
  if (within.some(({ tagName }) => onlyInPages.includes(tagName))) return true
  return within.some(cell => isNamed(cell, 'td') && lineWithin(cell).length > longestCell)
}

const columnsOf = (row: Element) =>
  row.children.reduce(
    (sum, cell) => (isNamed(cell, 'td', 'th') ? sum + (Number(cell.properties.colSpan) || 1) : sum),
    0,
  )

function unlay(table: Element) {
  table.tagName = 'div'
  for (const child of table.children) if (child.type === 'element' && inTables.includes(child.tagName)) unlay(child)
}

/** `·`, `o`, `1.` in an element of its own before the words, set apart by hard spaces. */
const itemMark = /^[\s\u00A0]*(?:[·•o§▪–\uF0B7\uF0A7-]|(\d{1,3}|\p{L})[.)])[\s\u00A0]*$/u

function withLists(children: ElementContent[]): ElementContent[] {
  const result: ElementContent[] = []
  let list: Element | undefined
  for (const child of children) {
    const marked = isNamed(child, 'p') && isItem(child) ? child.children.find(isElement) : undefined
    const number = marked && itemMark.exec(textWithin(marked))
    if (isElement(child) && marked && number) {
      const kind = number[1] === undefined ? 'ul' : 'ol'
      if (list?.tagName !== kind) result.push((list = elementOf(kind, [])))
      list.children.push(
        elementOf(
          'li',
          child.children.filter(part => part !== marked),
        ),
      )
    } else if (child.type === 'element' || textWithin(child).trim() !== '') {
      list = undefined
      result.push(child)
    } else if (!list) result.push(child)
  }
  return result
}

const isItem = (paragraph: Element) =>
  /\bMsoListParagraph/.test(classesOf(paragraph)) || /mso-list\s*:\s*l\d/i.test(attribute(paragraph, 'style'))
