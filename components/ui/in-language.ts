type Written = { language: string; direction: 'ltr' | 'rtl' }

/** The attributes of words that may be in another language than the page around them. */
export const inLanguage = ({ language, direction }: Written, page: string) =>
  language === page ? {} : { lang: language, dir: direction }
