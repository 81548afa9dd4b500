import { cache } from 'react'
import { store } from '@/db/kept'
import { articleBySlug } from '@/magazine/articles/article'

/** The article of an address, asked once a page: its head, its masthead and its text want the same. */
export const articleAt = cache((slug: string) => articleBySlug(store(), slug))
