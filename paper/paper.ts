import { keepDrafts } from './drafts'
import { LiveDate } from './live-date'

// The script of every page. Everything works without it; its elements write into their shadow roots alone, so that React
// finds on a member's page what the server made.
customElements.define('live-date', LiveDate)
keepDrafts()
