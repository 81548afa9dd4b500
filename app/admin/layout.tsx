import type { ReactNode } from 'react'
import '../styles/decide.css'
import '../styles/mail.css'
import '../styles/desk.css'
import '../styles/choices.css'
import '../styles/stacks.css'
import '../styles/queue.css'

export default function DeskLayout({ children }: { children: ReactNode }) {
  return children
}
