import { Icon } from '@/components/ui/icon'
import type { Key, Words } from '@/messages/words'
import { comfortNames, comforts, type Comfort as Group } from '@/components/ui/comfort-choices'

/** The order in which a reader finds the values, where it is not the list's. */
const shown: Partial<Record<Group, readonly string[]>> = {
  size: ['1', '2', '3', '4', '5', '6', '7'],
  width: ['narrow', 'normal', 'wide'],
  spacing: ['close', 'normal', 'open'],
}

/** How a page looks is its reader's choice, kept in their browser: paper/comfort.ts shows this and does what it says. */
export const Comfort = ({ t }: { t: Words }) => (
  <details className="comfort">
    <summary>
      <Icon name="letters" />
      <span className="word">{t('comfort.title')}</span>
    </summary>
    <form>
      {comfortNames.map(group => (
        <fieldset key={group}>
          <legend>{t(`comfort.${group}`)}</legend>
          <div>
            {(shown[group] ?? comforts[group]).map(value => (
              <label key={value}>
                <input type="radio" name={group} value={value} defaultChecked={value === comforts[group][0]} />
                {group === 'size' ? value : t(`comfort.${group}.${value}` as Key)}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </form>
  </details>
)
