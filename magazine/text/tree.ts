/**
 * What words may become on a page: the closed list of what a reader can be shown. There is no way to say
 * HTML, a script, a style or an address that was not checked, so a component that renders this tree can't either.
 */
export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'heading'; depth: 2 | 3 | 4; id: string; children: Inline[] }
  | { type: 'quote' | 'pull'; children: Block[]; /** Whose words they are. */ source: Inline[] | undefined }
  | { type: 'list'; /** The first number, if it has numbers. */ start: number | undefined; items: Block[][] }
  | { type: 'code'; text: string }
  | { type: 'rule' }
  | { type: 'picture'; src: string; alt: string; caption: string | undefined; wide: boolean }
  | { type: 'group'; pictures: Of<'picture'>[]; caption: Inline[] }
  | Table
  | { type: 'aside'; title: Of<'heading'> | undefined; children: Block[] }
  | { type: 'interview'; turns: Turn[] }
  | { type: 'timeline'; moments: Moment[] }
  | Video
  | { type: 'notes'; notes: Note[] }

/** The blocks of one kind. */
export type Of<Type extends Block['type']> = Extract<Block, { type: Type }>

/**
 * A table. `number` is which one of the text it is, `name` what its heads say; `rowsNamed` whether its first column tells
 * the rows apart.
 */
export type Table = {
  type: 'table'
  number: number
  name: string
  caption: Inline[] | undefined
  align: Align[]
  head: Inline[][]
  rows: Inline[][][]
  rowsNamed: boolean
}

/** A question and what was answered. */
export type Turn = { question: Inline[]; answer: Block[] }

/** A point of a timeline: when, and what happened. */
export type Moment = { when: Inline[]; children: Block[] }

/** A film somewhere else: its address is checked as a link's is, the still is a picture of ours, `length` is as 3:20. */
export type Video = {
  type: 'video'
  title: string
  href: string
  still: string | undefined
  length: string | undefined
}

/**
 * A note. `lines` are its words for the place where it is referred to, `references` the ids of those places: none, if
 * the writer forgot to refer to it.
 */
export type Note = { number: number; children: Block[]; lines: Inline[][]; references: string[] }

/**
 * A piece of a line. A `link`'s `href` is http(s), mailto or a path of this site; `break` is a new line; a `note` refers
 * to the note of that number, and has no id where the words stand a second time.
 */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'emphasis'; children: Inline[] }
  | { type: 'strong'; children: Inline[] }
  | { type: 'code'; text: string }
  | { type: 'link'; href: string; children: Inline[] }
  | { type: 'note'; number: number; id: string | undefined }
  | { type: 'break' }

/** How a column of a table stands; `undefined` as the language has it. */
export type Align = 'left' | 'center' | 'right' | undefined
