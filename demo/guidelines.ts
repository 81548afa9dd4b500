/** A rule of the conversation, and the reason that a moderator names. `text` is Markdown: the rule, then an example. */
export type Guideline = { slug: string; title: string; text: string }

/** The eight rules of Plumbline, in their order. */
export const guidelines: Guideline[] = [
  {
    slug: 'speak-to-people',
    title: 'Speak to people, not about them',
    text: 'No insults, mockery or contempt for a person who takes part.\n\n“That figure is wrong” is fine. “You can’t count” is not.',
  },
  {
    slug: 'keep-to-the-subject',
    title: 'Keep to the subject',
    text: 'Answer the article or the comment above yours.',
  },
  {
    slug: 'nothing-to-sell',
    title: 'Nothing to sell',
    text: 'No advertising, no links that earn, no recruiting.',
  },
  {
    slug: 'say-how-you-know',
    title: 'Say how you know',
    text: 'A claim about a person or a firm needs a source that others can open.\n\n“The mill sold cheaper to the chain; here is the price list” is fine. “Everybody knows he is paid” is not.',
  },
  {
    slug: 'private-lives',
    title: 'Leave private lives alone',
    text: 'No addresses, numbers, workplaces or photographs of others.',
  },
  {
    slug: 'readable',
    title: 'Write so that it can be read',
    text: 'Your own words, in the language of the conversation, not in capitals.',
  },
  {
    slug: 'one-voice',
    title: 'One voice for each person',
    text: 'One account; no borrowed names.',
  },
  {
    slug: 'nothing-unlawful',
    title: 'Nothing unlawful',
    text: 'Threats, incitement and the like are also handled as illegal content.',
  },
]
