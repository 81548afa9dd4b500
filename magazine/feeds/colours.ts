/** Colours that stand outside of style sheets: in drawn pictures and in what browsers are told. They are those of tokens.css. */
export const colours = {
  paper: '#fbfcfa',
  ink: '#15201c',
  soft: '#43504a',
  line: '#d3dad4',
  accent: '#0a5a49',
  paperInDark: '#101715',
} as const
