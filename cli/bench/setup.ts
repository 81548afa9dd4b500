import type { Cores } from './cores'
import type { Magazine } from './magazine'

/** How long it is measured: seconds and rounds of load, and how many times what is asked one at a time. */
export type Effort = { seconds: number; rounds: number; times: number }

/** What the rows measure: the same two articles in a small archive and in a big one. `folder` is temporary. */
export type Setup = { small: Magazine; big: Magazine; folder: string; cores: Cores; effort: Effort }
