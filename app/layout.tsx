import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { ErrorWords } from '@/components/ui/error-words.client'
import { PageFonts } from '@/components/ui/fonts'
import { lookIn } from '@/magazine/account/rules'
import { colours } from '@/magazine/feeds/colours'
import { here } from '@/magazine/people/here'
import { themeAddress } from '@/magazine/settings/theme'
import { directionOf } from '@/magazine/text/language'
import { magazine } from './magazine'
import { shownElsewhere } from './shown-elsewhere'
import './style.css'

// Every page is made for a request and kept by server/; also not-found, which Next would otherwise make at build.
export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const { name, description, language } = await magazine()
  return {
    metadataBase: new URL(here().site),
    title: { default: name, template: `%s · ${name}` },
    description: description || undefined,
    ...shownElsewhere({}, { name, language }),
    manifest: '/manifest.webmanifest',
    icons: {
      icon: [
        { url: '/favicon.ico', sizes: '48x48' },
        { url: '/favicon.svg', type: 'image/svg+xml' },
      ],
      apple: '/apple-touch-icon.png',
    },
  }
}

/** The browser's own frame takes the colour of the paper. */
export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: colours.paper },
    { media: '(prefers-color-scheme: dark)', color: colours.paperInDark },
  ],
}

export default async function Layout({ children }: { children: ReactNode }) {
  const { name, language, t, ...settings } = await magazine()
  const [theme, look] = [themeAddress(settings), lookIn(here().member?.appearance ?? null)]
  const broken = { name, title: t('error.title'), why: t('error.why'), again: t('error.again'), lost: t('error.lost') }
  return (
    <html lang={language} dir={directionOf(language)} data-theme={look} suppressHydrationWarning>
      <head>
        <PageFonts language={language} />
        <link rel="alternate" type="application/rss+xml" title={name} href="/feed.xml" />
        {theme && <link rel="stylesheet" href={theme} />}
        <script src="/paper.js" />
      </head>
      <body>
        <ErrorWords value={broken}>{children}</ErrorWords>
      </body>
    </html>
  )
}
