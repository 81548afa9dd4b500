import { asc, eq } from 'drizzle-orm'
import type { Store } from '@/db/store'

export type Section = { slug: string; name: string; description: string }

/** All sections in the order of the masthead. */
export const sections = ({ read, t }: Store): Promise<Section[]> =>
  read
    .select({ slug: t.sections.slug, name: t.sections.name, description: t.sections.description })
    .from(t.sections)
    .orderBy(asc(t.sections.position), asc(t.sections.id))

/** The section of this address. */
export const sectionBySlug = async ({ read, t }: Store, slug: string): Promise<Section | undefined> =>
  (
    await read
      .select({ slug: t.sections.slug, name: t.sections.name, description: t.sections.description })
      .from(t.sections)
      .where(eq(t.sections.slug, slug))
  )[0]
