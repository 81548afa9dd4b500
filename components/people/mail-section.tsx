import type { Choices } from '@/magazine/mail/rules'
import type { Words } from '@/messages/words'
import { MailChoices } from './mail-choices.client'
import { mailWords } from './mail-words'

/** The part of a member's account about mail. */
export const MailSection = ({ choices, t }: { choices: Choices; t: Words }) => (
  <MailChoices choices={choices} says={mailWords(t)} />
)
