import { paintedAnswer } from '../painted-answer'

export const dynamic = 'force-dynamic'

export const GET = () => paintedAnswer({ icon: 'icon-512.png' })
