import type { Outgoing } from './post'
import { stopAddress } from './rules'

/** Who the magazine's letters are from, and the origin that their links lead to. */
export type Sender = { name: string; address: string; site: string }

/**
 * A letter as nodemailer sends it. Its Message-ID is made of what the letter is, so that one which went out twice is the
 * same letter; nothing that somebody wrote stands in a header but the subject.
 */
export function messageOf({ id, to, subject, text, html, stop, createdAt }: Outgoing, { name, address, site }: Sender) {
  const host = address.slice(address.lastIndexOf('@') + 1)
  return {
    messageId: `<${createdAt.getTime()}.${id}@${host}>`,
    from: { name, address },
    to: { name: '', address: to },
    subject,
    date: createdAt,
    text,
    html: html || undefined,
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(stop !== null && {
        'List-Unsubscribe': `<${site}${stopAddress(stop)}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
