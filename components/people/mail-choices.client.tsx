'use client'

import { Alert } from '@/components/ui/alert.client'
import { useSending } from '@/components/ui/sending'
import { Submit } from '@/components/ui/submit'
import { chooseMailAction } from '@/magazine/mail/actions'
import { type Choices, type How, hows, type Kind, kinds } from '@/magazine/mail/rules'
import type { MailWords } from './mail-words'

type Props = { choices: Choices; says: MailWords }

/** How soon a member hears of what by mail: a row for each kind of thing. */
export function MailChoices({ choices, says }: Props) {
  const { state, pending, action, sendOnce } = useSending(chooseMailAction)
  const { errors, done } = state
  return (
    <form className="mail-form" action={action} onSubmit={sendOnce}>
      <Alert title={says.notSaved} errors={errors} />
      <Table choices={choices} says={says} />
      <div className="row">
        <Submit label={says.save} pending={pending} to="/account" />
        <span role="status">{done?.saved && !pending ? says.saved : ''}</span>
      </div>
    </form>
  )
}

const Table = ({ choices, says }: Props) => (
  <div className="table-box" role="region" aria-label={says.table} tabIndex={0}>
    <table className="mail-table">
      <thead>
        <tr>
          <th scope="col">{says.tellMe}</th>
          {hows.map(how => (
            <th key={how} scope="col">
              {says.how[how]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kinds.map(kind => (
          <Row key={kind} kind={kind} chosen={choices[kind]} says={says} />
        ))}
        <tr>
          <th scope="row">{says.account}</th>
          <td colSpan={hows.length} className="soft">
            {says.accountHow}
          </td>
        </tr>
      </tbody>
    </table>
  </div>
)

const Row = ({ kind, chosen, says }: { kind: Kind; chosen: How; says: MailWords }) => (
  <tr>
    <th scope="row">{says.kind[kind]}</th>
    {hows.map(how => (
      <td key={how}>
        <input
          type="radio"
          name={kind}
          value={how}
          defaultChecked={chosen === how}
          aria-label={says.choice[kind][how]}
        />
      </td>
    ))}
  </tr>
)
