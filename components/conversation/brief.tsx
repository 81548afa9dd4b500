import { Fragment } from 'react'
import { nameOf } from '@/components/people/name-of'
import { Icon } from '@/components/ui/icon'
import { inLanguage } from '@/components/ui/in-language'
import { hole, said } from '@/components/ui/said'
import type { BriefLine, ShownTheme } from '@/magazine/conversation/brief/shown'
import { briefAddress, commentAddress } from '@/magazine/conversation/rules'
import type { Words } from '@/messages/words'

type Props = {
  slug: string
  themes: ShownTheme[]
  isEditor: boolean
  /** The page's. */
  language: string
  t: Words
}

/** A long conversation in brief: what it turns on, a comment for each, and the strongest against it. */
export function Brief({ slug, themes, isEditor, language, t }: Props) {
  if (themes.length === 0) return null
  return (
    <details className="brief" open>
      <summary>
        {t('brief.title')} <Icon name="down" />
      </summary>
      <dl>
        {themes.map(({ words, comment, against }) => (
          <Fragment key={comment.id}>
            <dt>{words.length > 0 ? <bdi lang={comment.language}>{words.join(', ')}</bdi> : t('brief.pinned')}</dt>
            <dd>
              <Line line={comment} slug={slug} language={language} t={t} />
            </dd>
            {against && (
              <dd>
                {said(
                  t('brief.against', { line: hole }),
                  <Line line={against} slug={slug} language={language} t={t} />,
                )}
              </dd>
            )}
          </Fragment>
        ))}
      </dl>
      {isEditor && (
        <p>
          <a href={briefAddress(slug)}>{t('brief.edit')}</a>
        </p>
      )}
    </details>
  )
}

type LineProps = { line: BriefLine; slug: string; language: string; t: Words }

/** A sentence of a comment as a link to it, and whose it is. */
export const Line = ({ line, slug, language, t }: LineProps) => (
  <>
    <q {...inLanguage(line, language)}>
      <a href={commentAddress(slug, line.id)}>{line.text}</a>
    </q>{' '}
    <bdi>{nameOf(line.name, t)}</bdi>
  </>
)
