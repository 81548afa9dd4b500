'use client'

import { createContext } from 'react'

/**
 * What a page says that breaks in the browser, or whose form does not arrive; given by the layout, since nothing can be
 * asked for any more by then.
 */
export const ErrorWords = createContext({ name: '', title: '', why: '', again: '', lost: '' })
