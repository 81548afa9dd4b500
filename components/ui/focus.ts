import { useEffect, useRef } from 'react'

/**
 * Brings the reader to an element that says what went wrong, each time something did. `autoFocus` does it where no
 * script runs: a page that a form came back to would open at its top, far from what it says.
 */
export function useFocusOn<E extends HTMLElement>(wrong: unknown) {
  const ref = useRef<E>(null)
  useEffect(() => {
    if (wrong) ref.current?.focus()
  }, [wrong])
  return { ref, tabIndex: -1, autoFocus: true }
}
