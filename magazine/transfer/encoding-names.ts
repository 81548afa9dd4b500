/** Encodings that a file can be said to be in. */
export const encodingNames: readonly string[] = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  ...Array.from({ length: 9 }, (_, n) => `windows-125${n}`),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 14, 15, 16].map(n => `iso-8859-${n}`),
  'koi8-r',
  'koi8-u',
  'ibm866',
  'maccyrillic',
  'macintosh',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
]

const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '')

// As browsers read them: who declares ISO-8859-1 means windows-1252, which has the same letters and more.
const otherNames: Record<string, string> = {
  utf16: 'utf-16le',
  unicode: 'utf-16le',
  ascii: 'windows-1252',
  usascii: 'windows-1252',
  latin1: 'windows-1252',
  iso88591: 'windows-1252',
  latin5: 'windows-1254',
  iso88599: 'windows-1254',
  koi8: 'koi8-r',
  cp866: 'ibm866',
  xmaccyrillic: 'maccyrillic',
  mac: 'macintosh',
  sjis: 'shift_jis',
  xsjis: 'shift_jis',
  windows31j: 'shift_jis',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  ksc56011987: 'euc-kr',
}
const known = new Map([
  ...encodingNames.map(name => [plain(name), name] as const),
  ...encodingNames.flatMap(name => {
    const number = /^windows-(\d+)$/.exec(name)?.[1]
    return number ? [[`cp${number}`, name] as const, [`win${number}`, name] as const] : []
  }),
  ...Object.entries(otherNames),
])

/** The encoding of this name, however it is spelt; undefined where none is known. */
export const encodingNamed = (name: string): string | undefined => known.get(plain(name))
