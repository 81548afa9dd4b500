import type { Words } from '@/messages/words'

/** A button that appears beside selected words and quotes them into one's comment: paper/quote-selection.ts. */
export const QuoteSelection = ({ t }: { t: Words }) => <quote-selection label={t('comment.quote')} />

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'quote-selection': { label: string }
    }
  }
}
