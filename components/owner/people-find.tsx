import type { Search } from '@/magazine/people/directory'
import type { Words } from '@/messages/words'

const roles = ['owner', 'editor', 'moderator', 'member'] as const
const states = ['good', 'disabled', 'leaving'] as const

/** Who is looked for. A plain form, whose address is the result's. */
export const PeopleFind = ({ search: { q, role, state }, t }: { search: Search; t: Words }) => (
  <form className="find" method="get" action="/admin/people" role="search" aria-label={t('admin.people')}>
    <div className="field">
      <label htmlFor="q">{t('admin.sought')}</label>
      <input type="search" id="q" name="q" defaultValue={q} autoComplete="off" dir="auto" />
    </div>
    <div className="field">
      <label htmlFor="role">{t('admin.role')}</label>
      <select id="role" name="role" defaultValue={role ?? ''}>
        <option value="">{t('admin.anyRole')}</option>
        {roles.map(value => (
          <option key={value} value={value}>
            {t(`admin.role.${value}`)}
          </option>
        ))}
      </select>
    </div>
    <div className="field">
      <label htmlFor="state">{t('admin.state')}</label>
      <select id="state" name="state" defaultValue={state ?? ''}>
        <option value="">{t('admin.anyState')}</option>
        {states.map(value => (
          <option key={value} value={value}>
            {t(`admin.state.${value}`)}
          </option>
        ))}
      </select>
    </div>
    <button className="go">{t('admin.find')}</button>
  </form>
)
