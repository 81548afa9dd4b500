import { asc, eq } from 'drizzle-orm'
import type { Store, Tx } from '@/db/store'
import { idOf } from './new-row'

export type NewSection = { slug: string; name: string; description?: string; position?: number }
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

/** Adds a section, or gives the one of this slug a new name, description and place. Returns its id. */
export async function putSection(tx: Tx, { slug, name, description = '', position = 0 }: NewSection): Promise<number> {
  const { t } = tx
  const set = { name, description, position }
  return idOf(
    await tx
      .insert(t.sections)
      .values({ slug, ...set })
      .onConflictDoUpdate({ target: t.sections.slug, set })
      .returning({ id: t.sections.id }),
  )
}
