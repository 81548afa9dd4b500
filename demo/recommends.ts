/** Who of the cast recommends which article. They come on top of the imported counts; the notice of 2017 keeps its 397. */
export const articleRecommends: Record<string, string[]> = {
  'the-people-who-write-down-the-sea': ['halvard', 'constance', 'oluwaseun', 'nadia', 'rosalind', 'marwan', 'edda'],
  'a-lamp-a-ladder-and-forty-years-of-ships': ['nadia', 'rosalind', 'halvard', 'ilka'],
  'the-marsh-keeps-its-own-calendar': ['marwan', 'constance', 'wen'],
  'in-praise-of-the-instrument-that-only-does-one-thing': ['aurelio', 'halvard'],
  'how-to-repair-a-chair-that-nobody-will-sit-on': ['constance', 'oluwaseun', 'nadia', 'wen', 'rukhsana'],
  'should-a-bridge-be-allowed-to-be-ugly': ['halvard', 'nadia', 'rosalind', 'wen'],
  'the-night-shift-at-the-bakery-school': ['rosalind', 'marwan'],
  'what-the-harbour-master-does-when-the-chart-is-wrong': ['oluwaseun', 'wen', 'marwan'],
  'a-field-guide-to-hills-that-are-not-there': ['wen', 'edda', 'aurelio'],
  'counting-swifts-from-a-hospital-bed': ['rosalind', 'constance', 'edda'],
  'your-neighbours-hedge-and-other-borders': ['nadia', 'halvard'],
}
