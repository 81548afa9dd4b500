import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** A text with a short name in the place of each picture that is written out in it, and how its tree gets them back. */
export type Shortened = { text: string; restore: (tree: Root) => Root }

/** Google Docs writes the pictures of a document into its Markdown, megabytes in a line: the parser need not see them. */
export function withoutEmbedded(written: string): Shortened {
  const pictures: string[] = []
  const text = written.replace(
    /data:image\/[\w.+-]{1,40};base64,[A-Za-z0-9+/=]{40,}/g,
    picture => `embedded:${pictures.push(picture) - 1}`,
  )
  const known = (name: string) => {
    const number = /^embedded:(\d{1,6})$/.exec(name)?.[1]
    return (number !== undefined && pictures[Number(number)]) || name
  }
  const restore = (tree: Root) => {
    visit(tree, node => {
      if (node.type === 'image' || node.type === 'definition') node.url = known(node.url)
      if (node.type === 'image' && node.data?.sources) node.data.sources = node.data.sources.map(known)
    })
    return tree
  }
  return { text, restore }
}
