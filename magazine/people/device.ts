// In the order in which they are asked: most browsers name those before them too.
const browsers: [name: string, sign: RegExp][] = [
  ['Edge', /\bEdgA?(?:iOS)?\//],
  ['Opera', /\b(?:OPR|OPiOS|Opera)\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Yandex Browser', /\bYaBrowser\//],
  ['Vivaldi', /\bVivaldi\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:HeadlessChrome|Chrome|CriOS|Chromium)\//],
  ['Safari', /\bVersion\/[\d.]+.* Safari\//],
]
const systems: [name: string, sign: RegExp][] = [
  ['Android', /\bAndroid\b/],
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Windows', /\bWindows NT\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['macOS', /\bMac OS X\b|\bMacintosh\b/],
  ['Linux', /\bLinux\b|\bX11\b/],
]
const longest = 1_000

/**
 * Browser and system as a person would call them, "Firefox on Linux", from a User-Agent header, of which nothing else is
 * kept; one of the two where the other is unknown, nothing where both are.
 */
export function deviceOf(userAgent = ''): string {
  const text = userAgent.slice(0, longest)
  const named = [browsers, systems].map(list => list.find(([, sign]) => sign.test(text))?.[0])
  return named.filter(Boolean).join(' on ')
}
