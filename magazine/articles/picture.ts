import { eq } from 'drizzle-orm'
import type { Store } from '@/db/store'

/** Whether `file` is the name of a picture of the magazine. */
export const isPicture = async ({ read, t }: Store, file: string): Promise<boolean> =>
  (await read.$count(t.pictures, eq(t.pictures.file, file))) > 0
