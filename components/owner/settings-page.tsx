import type { ReactNode } from 'react'
import { Moment } from '@/components/desk/moment'
import type { Showing } from '@/components/desk/showing'
import { hole, said } from '@/components/ui/said'
import type { Magazine } from '@/magazine/settings/magazine'
import { contrastOf, ownLinkColour, ratioShown, type Theme } from '@/magazine/settings/rules'
import type { LastSaved } from '@/magazine/settings/save'
import type { Words } from '@/messages/words'
import { nameOf } from '../people/name-of'
import { SettingsForm } from './settings-form.client'
import { settingsWords } from './settings-words'

type Props = {
  settings: Magazine
  last?: LastSaved
  /** What was done just now by this browser, in a sentence. */
  done?: string
  factor: { all: number; none: number; names: string[]; isShown: boolean }
  demo?: ReactNode
  showing: Showing
}

/** What the owner says of the magazine. */
export function SettingsPage({ settings, last, done, factor, demo, showing }: Props) {
  const { t, calendar } = showing
  const names = new Intl.ListFormat(calendar.language).format(factor.names)
  const known = { ratio: ratiosOf(settings), factor: { ...factor, names } }
  return (
    <>
      <div className="top">
        <h1>{t('setup.title')}</h1>
        {done && (
          <p className="by" role="status">
            {done}
          </p>
        )}
      </div>
      <Parts demo={demo !== undefined} t={t} />
      <SavedOver last={last} showing={showing} />
      <SettingsForm values={valuesOf(settings)} says={settingsWords(t, known)}>
        {last && (
          <span className="by">
            {said(
              t('setup.lastSaved', { name: hole, when: hole }),
              <bdi>{nameOf(last.name, t)}</bdi>,
              <Moment at={last.at} showing={showing} />,
            )}
          </span>
        )}
      </SettingsForm>
      {demo}
    </>
  )
}

const parts = { magazine: 'setup.magazine', 'joining-part': 'setup.joining', colours: 'setup.colours' } as const

const Parts = ({ demo, t }: { demo: boolean; t: Words }) => (
  <nav className="inpage" aria-label={t('setup.onThisPage')}>
    <ul>
      {Object.entries(parts).map(([id, name]) => (
        <li key={id}>
          <a href={`#${id}`}>{t(name)}</a>
        </li>
      ))}
      {demo && (
        <li>
          <a href="#demo">{t('demo.part')}</a>
        </li>
      )}
    </ul>
  </nav>
)

/** Two owners changed the settings at once: that the last holds, and over whom. */
const SavedOver = ({ last, showing }: Pick<Props, 'last' | 'showing'>) =>
  last?.over && (
    <p className="notice">
      {said(
        showing.t('setup.savedOver', { name: nameOf(last.name, showing.t), other: hole, when: hole }),
        <bdi>{nameOf(last.over.name, showing.t)}</bdi>,
        <Moment at={last.over.at} showing={showing} />,
      )}
    </p>
  )

/** What is set, as the fields of the form show it. */
const valuesOf = (settings: Magazine): Record<string, string> => ({
  name: settings.name,
  standfirst: settings.description,
  zone: settings.timeZone,
  language: settings.language,
  names: settings.names.join('\n'),
  contact: settings.contact ?? '',
  llms: settings.llms ? 'on' : '',
  joining: settings.joining ?? 'open',
  domains: (settings.refusedDomains ?? []).join('\n'),
  disposable: settings.refuseDisposable ? 'on' : '',
  factor: settings.secondFactor ? 'on' : '',
  linkColour: settings.linkColour || ownLinkColour('light'),
  linkColourDark: settings.linkColourDark || ownLinkColour('dark'),
  seen: settings.saved?.at ?? '',
})

const ratiosOf = ({ linkColour, linkColourDark }: Magazine) => {
  const of = (colour: string | undefined, theme: Theme) => ratioShown(contrastOf(colour || ownLinkColour(theme), theme))
  return { light: of(linkColour, 'light'), dark: of(linkColourDark, 'dark') }
}
