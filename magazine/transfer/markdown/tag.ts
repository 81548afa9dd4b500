/** A tag of a template: its name, the words behind it, and what it says by name. */
export type Tag = { name: string; words: string[]; said: Map<string, string> }

/** Reads what stands within a tag: `figure src="a.jpg" caption="A boat"`, `post_url 2017-08-01-title`. */
export function settled(written: string): Tag {
  const tag: Tag = { name: '', words: [], said: new Map() }
  const pieces = written
    .replace(/^[-\s]+|[-\s]+$/g, '')
    .matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))|"([^"]*)"|'([^']*)'|(\S+)/g)
  for (const [, key, double, single, bare, ...words] of pieces) {
    const word = words.find(each => each !== undefined)
    if (key !== undefined) tag.said.set(key, double ?? single ?? bare ?? '')
    else if (tag.name === '') tag.name = word ?? ''
    else if (word !== undefined) tag.words.push(word)
  }
  return tag
}
