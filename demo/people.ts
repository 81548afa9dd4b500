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
  person('tobias', 'Tobias Wrenfield', '2023-03-13T08:04:00+04:00'),
  person('mirela', 'Mirela Kosta', '2025-02-12T08:58:00+04:00'),
  person('ade', 'Adé Okafor-Lund', '2025-04-02T09:27:00+04:00'),
  person('hesper', 'Hesper Quayle', '2024-02-08T09:35:00+04:00'),
  person('ludo', 'Ludo van Aerden', '2024-01-27T10:14:00+04:00'),
  person('priya', 'Priya Raman', '2018-10-19T19:03:00+04:00'),
  person('gwen', 'Gwen Tregarthen', '2021-01-18T11:18:00+04:00'),
  person('sixten', 'Sixten Öhman', '2024-03-18T10:36:00+04:00'),
  person('beatriz', 'Beatriz Caldeira', '2022-09-27T12:06:00+04:00'),
  person('joss', 'Joss', '2021-06-04T09:36:00+04:00'),
  person('marguerite', 'Marguerite Ploughwright', '2018-10-07T22:43:00+04:00'),
  person('dov', 'Dov Halpern', '2025-07-25T17:29:00+04:00'),
  person('ines', 'Inês Vidal', '2025-06-10T14:50:00+04:00'),
  person('kit', 'Kit Sallow', '2020-12-25T14:05:00+04:00'),
  person('ottoline', 'Ottoline Marsh-Bedford', '2022-09-16T17:46:00+04:00'),
  person('yusra', 'Yusra Haddadi', '2025-05-20T09:07:00+04:00'),
  person('fen', 'Fenwick Ord', '2025-07-06T17:09:00+04:00'),
  person('petronella', 'Petronella Dray', '2025-07-02T09:48:00+04:00'),
  person('sandor', 'Sándor Vészi', '2025-10-26T17:21:00+04:00'),
  person('gleb', 'Глеб Савёлов', '2023-10-16T21:04:00+04:00'),
  person('zinaida', 'Зинаида Мохова', '2019-05-16T09:03:00+04:00'),
  person('timur', 'Тимур Ахтямов', '2022-11-19T21:18:00+04:00'),
  person('varvara', 'Варвара Кольцова', '2024-11-12T07:29:00+04:00'),
  person('ignat', 'Игнат Р.', '2023-03-20T10:31:00+04:00'),
  person('lidia', 'Лидия Пришвина', '2018-04-25T16:08:00+04:00'),
  person('stepan', 'Степан Верховцев', '2021-07-13T22:05:00+04:00'),
  person('asya', 'Ася Громова', '2020-08-13T15:56:00+04:00'),
  person('elcin', 'Elçin Quliyev', '2020-07-28T15:45:00+04:00'),
  person('sevinc', 'Sevinc Abbaslı', '2024-06-22T19:14:00+04:00'),
  person('rauf', 'Rauf Tağızadə', '2020-02-06T11:14:00+04:00'),
  person('nigar', 'Nigar Həmidova', '2021-01-16T12:16:00+04:00'),
  person('tural', 'Tural M.', '2022-01-05T20:34:00+04:00'),
  person('leman', 'Ləman Şirinova', '2023-10-19T17:08:00+04:00'),
  person('vaqif', 'Vaqif İsmayıl', '2025-10-21T08:29:00+04:00'),
  person('nizar', 'نزار الخطيب', '2025-07-13T19:25:00+04:00'),
  person('samar', 'سمر عبد العال', '2019-08-21T19:03:00+04:00'),
  person('idris', 'إدريس بنموسى', '2021-02-07T21:10:00+04:00'),
  person('rawda', 'روضة المهيري', '2019-06-20T08:06:00+04:00'),
  person('bashir', 'بشير الطائي', '2018-10-05T10:23:00+04:00'),
  person('lamia', 'لمياء شاهين', '2018-02-28T13:39:00+04:00'),
  person('tariq', 'طارق ج.', '2024-03-21T15:22:00+04:00'),
]

export const everyone: Person[] = [...staff, ...people]
