import { comfort } from './comfort'
import { keepDrafts } from './drafts'
import { FreshComments } from './fresh'
import { LiveDate } from './live-date'
import { QuoteSelection } from './quote-selection'
import { showSecrets } from './show-secret'
import { goOn } from './stopped'
import { SearchSuggestions } from './suggest'
import { TypedCount } from './typed-count'

// The script of every page. Everything works without it. It stands in the head and holds the first paint until the reader's
// choices are on <html>; what it does to the page it does when that is whole. Before React it changes attributes of <html>
// and the shadow roots of its elements alone, so that React finds on a member's page what the server made.
comfort()
goOn()
document.addEventListener('DOMContentLoaded', () => {
  customElements.define('fresh-comments', FreshComments)
  customElements.define('live-date', LiveDate)
  customElements.define('quote-selection', QuoteSelection)
  customElements.define('search-suggestions', SearchSuggestions)
  customElements.define('typed-count', TypedCount)
  keepDrafts()
  showSecrets()
})
