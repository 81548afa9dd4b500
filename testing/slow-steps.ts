// These hold a handful of rows whatever the archive holds: they may be read whole, and sorted.
const small = /^SCAN (settings|sections|guidelines|rankings|\d+-ROW VALUES CLAUSE)\b/
// What one member wrote in a day before signing in, and what is still to be told, is sorted as it is read.
const few = /^(SEARCH kept_words USING INDEX kept_words_member|SCAN notices USING INDEX notices_unmailed)\b/
// What was answered to one member is sorted as it is read.
const answers = /^SEARCH comments USING INDEX comments_parent\b/
// Names: as many as a magazine can have of them, however long its archive. They are read whole and sorted.
const names = /^SCAN (authors|tags|issues)\b/
// Queues and the log: indices in the order of what is asked, read from an end only as far as a page or a count goes.
const queue =
  /^SCAN (\w+ USING (COVERING )?INDEX (comments_new|comments_rejected|reports_open|decisions_newest|letters_newest)\b|(fresh|found|reported|rejected)$)/
const reads = /^(SCAN|SEARCH) (?!.*(SUBQUERY|CONSTANT ROW))/

/** The steps of a plan that read more than they give, or sort what they read. */
export function slowSteps(steps: string[]) {
  if (steps.filter(step => reads.test(step)).every(step => small.test(step))) return []
  if (steps.some(step => few.test(step) || names.test(step) || answers.test(step)))
    return steps.filter(step => step.startsWith('SCAN ') && !names.test(step) && !few.test(step))
  return steps.filter(
    step =>
      (step.startsWith('SCAN ') && reads.test(step) && !small.test(step) && !queue.test(step)) ||
      /TEMP B-TREE/.test(step),
  )
}
