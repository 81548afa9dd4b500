import type { ReactNode } from 'react'

type Props = {
  /** The address that says what to ask the browser. */
  ask: string
  label: string
  /** What is said when the browser gave no passkey. */
  none: string
  /** The browser also offers passkeys at a field with `webauthn` among its autocomplete words. */
  fills?: true
  quiet?: boolean
}

/** A button for a passkey within a form, which paper/passkey.ts brings to life; without script it is not seen. */
export const PasskeyWay = ({ ask, label, none, fills, quiet }: Props) => (
  <passkey-way ask={ask} none={none} fills={fills && ''}>
    <input type="hidden" name="credential" />
    <button type="button" className={quiet ? 'button quiet' : 'button'}>
      {label}
    </button>
    <p className="soft" role="status" />
  </passkey-way>
)

/** The script of pages that have it. */
export const PasskeyScript = () => <script src="/passkey.js" async />

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'passkey-way': { ask: string; none: string; fills?: ''; children: ReactNode }
    }
  }
}
