import { expect, test } from 'vitest'
import { isCapitals } from './capitals'

test('a headline is in capitals when no letter is small', () => {
  for (const headline of ['A SIGNAL FROM THE LEADERS', 'СИГНАЛ ОТ ЛИДЕРОВ', 'İLHAM 2017: “NƏ?”'])
    expect(isCapitals(headline)).toBe(true)
  for (const headline of ['A signal', 'iPHONE SALES', 'EU', '2017', 'دمشق', '香港行政长官', ''])
    expect(isCapitals(headline)).toBe(false)
})
