/** A language (BCP 47), and which way it is written. */
export type Tongue = { language: string; direction: 'ltr' | 'rtl' }

/** The attributes of words that may be in another language than the page around them. */
export const inLanguage = ({ language, direction }: Tongue, page: string): { lang?: string; dir?: 'ltr' | 'rtl' } =>
  language === page ? {} : { lang: language, dir: direction }
