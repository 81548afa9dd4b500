import { backFromProvider } from '@/magazine/people/journey'

/** Where a provider sends people back to. */
export const GET = backFromProvider
