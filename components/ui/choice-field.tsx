import { Labelled } from './labelled'

type Props = {
  name: string
  label: string
  value: string
  /** Each value with its word, and the language of a word that is not the page's own. */
  choices: { value: string; label: string; language?: string }[]
}

/** One of a few. */
export const ChoiceField = ({ name, label, value, choices }: Props) => (
  <Labelled
    id={name}
    label={label}
    renderControl={described => (
      <select name={name} defaultValue={value} {...described}>
        {choices.map(choice => (
          <option key={choice.value} value={choice.value} lang={choice.language}>
            {choice.label}
          </option>
        ))}
      </select>
    )}
  />
)
