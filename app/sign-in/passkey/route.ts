import { askedForPasskey } from '@/magazine/people/factor/asked'

/** What to ask the browser of who wants to sign in by a passkey: a question that works once. */
export const POST = askedForPasskey
