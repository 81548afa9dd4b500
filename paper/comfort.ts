import { comfortNames, comforts, type Comfort, usual } from '@/components/ui/comfort-choices'

const root = document.documentElement
const keyOf = (name: string) => `comfort ${name}`

/**
 * Puts on what the reader chose, before anything is painted, and lets them choose: in every window that is open. A browser
 * that keeps nothing does it for this page only.
 */
export function comfort() {
  root.dataset.script = ''
  for (const name of comfortNames) {
    const value = kept(name)
    if (value !== null) apply(name, value) // else it stays as the account has it, which the server put on
  }
  addEventListener('storage', ({ key, newValue }) => {
    const name = comfortNames.find(each => keyOf(each) === key)
    if (name) apply(name, newValue)
  })
  addEventListener('change', ({ target }) => {
    const name = target instanceof HTMLInputElement && comfortNames.find(each => each === target.name)
    if (!name || !target.closest('.comfort')) return
    apply(name, target.value)
    keep(name, target.value)
  })
  // What is chosen for every browser holds for this one too, whatever was chosen in it before.
  addEventListener(
    'submit',
    ({ target }) => {
      const look = target instanceof HTMLFormElement && target.querySelector<HTMLSelectElement>('select[name=look]')
      if (look && look.value) keep('theme', look.value)
    },
    true,
  )
  // What is checked is set when it is seen: a page kept by the browser may be older than the choice.
  document.addEventListener('toggle', ({ target }) => isMenu(target) && check(target), true)
  addEventListener('keydown', ({ key }) => key === 'Escape' && close(true))
  addEventListener('pointerdown', ({ target }) => target instanceof Element && !target.closest('.comfort') && close())
}

const isMenu = (target: EventTarget | null): target is HTMLDetailsElement =>
  target instanceof HTMLDetailsElement && target.matches('.comfort')

function apply(name: Comfort, value: string | null) {
  const values: readonly string[] = comforts[name]
  if (value === null || !values.includes(value) || value === usual[name]) delete root.dataset[name]
  else root.dataset[name] = value
}

function check(menu: HTMLDetailsElement) {
  for (const field of menu.querySelectorAll('input'))
    field.checked = field.value === (root.dataset[field.name] ?? usual[field.name as Comfort])
}

function close(andFocus = false) {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('.comfort[open]')) {
    menu.open = false
    if (andFocus) menu.querySelector('summary')?.focus()
  }
}

function kept(name: Comfort) {
  try {
    return localStorage.getItem(keyOf(name))
  } catch {
    return null
  }
}

function keep(name: Comfort, value: string) {
  try {
    localStorage.setItem(keyOf(name), value)
  } catch {
    // A private window, or no room: the choice holds for this page.
  }
}
