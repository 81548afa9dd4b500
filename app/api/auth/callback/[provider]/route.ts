import { backFromProvider } from '@/magazine/people/session'

/** Where a provider sends people back to. */
export const GET = backFromProvider
