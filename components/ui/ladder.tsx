export type Rung = { value: string; label: string; hint: string }
type Props = { name: string; legend?: string; rungs: Rung[]; chosen: string }

/** A choice with consequences: each with its sentence. */
export const Ladder = ({ name, legend, rungs, chosen }: Props) => (
  <fieldset className="ladder" id={name}>
    {legend && <legend>{legend}</legend>}
    {rungs.map(({ value, label, hint }) => (
      <div className="tick" key={value}>
        <input
          type="radio"
          id={`${name}-${value}`}
          name={name}
          value={value}
          defaultChecked={value === chosen}
          aria-describedby={`${name}-${value}-hint`}
        />
        <label htmlFor={`${name}-${value}`}>{label}</label>
        <p className="soft hint" id={`${name}-${value}-hint`}>
          {hint}
        </p>
      </div>
    ))}
  </fieldset>
)
