type Props = { name: string; label: string; hint?: string; checked?: boolean }

/** Something that is so or is not. */
export const Tick = ({ name, label, hint, checked }: Props) => (
  <div className="tick">
    <input
      type="checkbox"
      id={name}
      name={name}
      value="on"
      defaultChecked={checked}
      aria-describedby={hint && `${name}-hint`}
    />
    <label htmlFor={name}>{label}</label>
    {hint && (
      <p className="soft hint" id={`${name}-hint`}>
        {hint}
      </p>
    )}
  </div>
)
