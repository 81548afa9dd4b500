import { type Calendar, countInWords, dayInWords, timeInFigures } from '@/components/ui/dates'
import { ListTable } from '@/components/ui/list-table'
import type { Deed, Entry } from '@/magazine/moderation/log'
import type { Key, Words } from '@/messages/words'

type Props = { entries: Entry[]; calendar: Calendar; t: Words }

/** What a decision is called. */
export const deedNames: Record<Deed, Key> = {
  approved: 'moderation.deedApproved',
  rejected: 'moderation.deedRejected',
  restored: 'moderation.deedRestored',
  featured: 'moderation.deedFeatured',
  unfeatured: 'moderation.deedUnfeatured',
}
const roleNames: Record<Entry['byRole'], Key> = {
  moderator: 'moderation.byModerator',
  editor: 'moderation.byEditor',
  owner: 'moderation.byOwner',
}
const columns: Key[] = [
  'moderation.columnNumber',
  'moderation.columnWhen',
  'moderation.columnDecision',
  'moderation.columnRule',
  'moderation.columnArticle',
  'moderation.columnBy',
]

/** The entries as a table. */
export const LogTable = (props: Props) => (
  <ListTable name={props.t('moderation.log')} columns={columns.map(column => ({ label: props.t(column) }))}>
    {props.entries.map(entry => (
      <Row key={entry.number} entry={entry} {...props} />
    ))}
  </ListTable>
)

function Row({ entry, calendar, t }: Props & { entry: Entry }) {
  const { number, at, deed, guideline, article, byRole } = entry
  return (
    <tr role="row" id={`entry-${number}`}>
      <td role="cell" data-th={t('moderation.columnNumber')}>
        <a href={`#entry-${number}`}>{countInWords(number, calendar.language)}</a>
      </td>
      <td role="cell" data-th={t('moderation.columnWhen')}>
        <time dateTime={at.toISOString()}>
          {t('comment.when', { date: dayInWords(at, calendar), time: timeInFigures(at, calendar) })}
        </time>
      </td>
      <th role="rowheader" scope="row">
        {t(deedNames[deed])}
      </th>
      <td role="cell" data-th={t('moderation.columnRule')}>
        {guideline ? (
          <a href={`/guidelines#rule-${guideline.number}`}>{t('moderation.rule', guideline)}</a>
        ) : (
          <span className="soft">{t('moderation.noRule')}</span>
        )}
      </td>
      <td role="cell" data-th={t('moderation.columnArticle')}>
        {article ? (
          <a href={`/articles/${article.slug}`}>
            <bdi>{article.headline}</bdi>
          </a>
        ) : (
          <span className="soft">{t('moderation.noArticle')}</span>
        )}
      </td>
      <td role="cell" data-th={t('moderation.columnBy')}>
        {t(roleNames[byRole])}
      </td>
    </tr>
  )
}
