const file = (url: URL) => url.href
const serif = file(
  new URL('@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2', import.meta.url),
)
const sans = file(
  new URL('@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2', import.meta.url),
)
const arabic = file(
  new URL('@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2', import.meta.url),
)

/** Fetches the faces that every page shows first with the page, not after its style sheet. */
export const PageFonts = ({ language }: { language: string }) => [
  ahead(serif),
  ahead(sans),
  language === 'ar' && ahead(arabic),
]

/** The same for a text in another language than its page. */
export const TextFonts = ({ language }: { language: string }) => language === 'ar' && ahead(arabic)

const ahead = (href: string) => (
  <link key={href} rel="preload" as="font" type="font/woff2" href={href} crossOrigin="anonymous" />
)
