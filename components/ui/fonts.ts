/** The faces that a page in this language shows first; fetched with the page, not after its style sheet. */
export function fonts(language: string): string[] {
  const latin = [url(serif), url(sans)]
  return language === 'ar' ? [url(arabic), ...latin] : latin
}
const serif = new URL(
  '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2',
  import.meta.url,
)
const sans = new URL('@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2', import.meta.url)
const arabic = new URL(
  '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
  import.meta.url,
)
const url = (file: URL) => file.href
