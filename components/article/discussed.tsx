import { Icon } from '@/components/ui/icon'
import { paragraphAddress } from '@/magazine/conversation/rules'
import type { Words } from '@/messages/words'

type Props = { slug: string; /** The paragraph's. */ number: number; count: number; t: Words }

/** How many comments are about the paragraph that follows, in the margin beside it. */
export const Discussed = ({ slug, number, count, t }: Props) => (
  <a className="discuss" id={`paragraph-${number}`} href={paragraphAddress(slug, number)}>
    <Icon name="speech" />
    {count}
    <span className="unseen"> {t('passage.next', { count })}</span>
  </a>
)
