import { askedForNewPasskey } from '@/magazine/people/factor/asked'

/** What to ask the browser of a member who adds a passkey. */
export const POST = askedForNewPasskey
