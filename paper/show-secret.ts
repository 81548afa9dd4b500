/** Lets who types a password see it: the button beside the field does so, and what is sent is hidden again. */
export function showSecrets() {
  addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLButtonElement>('button.show-secret')
    const field = button && fieldOf(button)
    if (field) show(button, field, field.type === 'password')
  })
  // Also so that the browser offers to keep a password, and keeps no text.
  const hideAll = ({ target }: Event) => {
    if (!(target instanceof HTMLFormElement)) return
    for (const button of target.querySelectorAll<HTMLButtonElement>('button.show-secret')) {
      const field = fieldOf(button)
      if (field) show(button, field, false)
    }
  }
  addEventListener('submit', hideAll, true)
  addEventListener('reset', hideAll, true)
}

function fieldOf(button: HTMLButtonElement): HTMLInputElement | undefined {
  const field = document.getElementById(button.getAttribute('aria-controls') ?? '')
  return field instanceof HTMLInputElement ? field : undefined
}

function show(button: HTMLButtonElement, field: HTMLInputElement, shown: boolean) {
  field.type = shown ? 'text' : 'password'
  button.setAttribute('aria-pressed', String(shown))
}
