import { gzip, type Single, singly } from '../load'
import { quiet } from '../scene'
import type { Setup } from '../setup'
import { figure, type Row } from '../table'

/** The article made anew for everybody, and made for one member, against the kept one: one at a time. */
export async function pageRows({ big, effort: { times } }: Setup): Promise<Row[]> {
  const { server, site, cookies, raise } = big
  const asked = { server, times, url: `${site}/articles/${quiet}` }
  const kept = await singly(asked)
  const anew = await singly({ ...asked, before: () => raise(`article:${quiet}`) })
  const member = await singly({ ...asked, send: () => ({ headers: { ...gzip, cookie: cookies[0] ?? '' } }) })
  return [
    { what: 'paper, kept, one at a time', measured: inWords(kept) },
    { what: 'paper made anew', measured: `${inWords(anew)}: ${figure(anew.cpuMs / kept.cpuMs)} times the kept one` },
    {
      what: "a member's page",
      measured: `${inWords(member)}: ${figure(member.cpuMs / anew.cpuMs)} times paper made anew`,
    },
  ]
}

const inWords = ({ ms, cpuMs }: Single) => `${figure(ms)} ms, ${figure(cpuMs)} ms CPU`
