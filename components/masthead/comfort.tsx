import { Icon } from '@/components/ui/icon'
import type { Key, Words } from '@/messages/words'
import { comfortNames, comforts, usual } from '@/components/ui/comfort-choices'

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
            {comforts[group].map(value => (
              <label key={value}>
                <input type="radio" name={group} value={value} defaultChecked={value === usual[group]} />
                {group === 'size' ? value : t(`comfort.${group}.${value}` as Key)}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </form>
  </details>
)
