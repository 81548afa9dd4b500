/**
 * What words may become on a page: the closed list of what a reader can be shown. There is no way to say
 * HTML, a script, a style or an address that was not checked, so a component that renders this tree can't either.
 * A table's `name` is what its heads say; `start` is the first number of a list that has numbers.
 */
export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'heading'; depth: 2 | 3 | 4; id: string; children: Inline[] }
  | { type: 'quote'; children: Block[] }
  | { type: 'list'; start: number | undefined; items: Block[][] }
  | { type: 'code'; text: string }
  | { type: 'rule' }
  | { type: 'picture'; src: string; alt: string; caption: string | undefined }
  | { type: 'table'; name: string; align: Align[]; head: Inline[][]; rows: Inline[][][] }

/** A piece of a line. A `link`'s `href` is http(s), mailto or a path of this site; `break` is a new line. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'emphasis'; children: Inline[] }
  | { type: 'strong'; children: Inline[] }
  | { type: 'code'; text: string }
  | { type: 'link'; href: string; children: Inline[] }
  | { type: 'break' }

/** How a column of a table stands; `undefined` as the language has it. */
export type Align = 'left' | 'center' | 'right' | undefined
