import type { Role } from '@/magazine/people/member'

/** Somebody of the demo. They have no password: one-time links let them in. `key` names them in the data of the demo. */
export type Person = { key: string; name: string; email: string; role: Role; since: string }

const person = (key: string, name: string, since: string, role: Role = 'member'): Person => ({
  key,
  name,
  email: `${key}@example.org`,
  role,
  since,
})

/** Who runs Plumbline. */
export const staff: Person[] = [
  person('rukhsana', 'Rukhsana Vale', '2017-03-06T09:00:00+04:00', 'owner'),
  person('ilka', 'Ilka Maren Thorsby', '2019-02-11T10:30:00+04:00', 'editor'),
  person('edda', 'Edda Lindqvist-Farrow', '2020-05-04T08:15:00+04:00', 'moderator'),
]

/** Who talks under its articles. */
export const people: Person[] = [
  person('halvard', 'Halvard Brandt', '2019-05-20T21:04:00+04:00'),
  person('constance', 'Constance Abernathy-Oyelaran de Montferrat', '2020-01-17T16:48:00+04:00'),
  person('wen', 'Wen', '2021-03-09T12:00:00+04:00'),
  person('oluwaseun', 'Oluwaseun Bright', '2022-10-02T07:35:00+04:00'),
  person('nadia', 'Nadia Przybyszewska', '2023-06-14T18:22:00+04:00'),
  person('rosalind', 'Rosalind Amis', '2024-11-30T19:10:00+04:00'),
  person('aurelio', 'Aurelio Finch', '2025-08-08T13:41:00+04:00'),
  person('marwan', 'مروان الصبّاغ', '2026-02-26T22:57:00+04:00'),
  person('arkadi', 'Аркадий Невельский', '2019-11-18T20:12:00+04:00'),
  person('tamara', 'Тамара Ильинична', '2021-01-09T11:25:00+04:00'),
  person('olga', 'Ольга К.', '2024-02-03T23:40:00+04:00'),
  person('gunel', 'Günel Əsgərova', '2021-09-27T17:30:00+04:00'),
  person('kamran', 'Kamran Muxtarov', '2022-12-14T09:05:00+04:00'),
  person('zerife', 'Zərifə Nəbiyeva', '2025-03-21T14:16:00+04:00'),
  person('huda', 'هدى رزق', '2021-03-01T19:48:00+04:00'),
  person('sami', 'سامي القاضي', '2024-05-12T08:33:00+04:00'),
]

export const everyone: Person[] = [...staff, ...people]
