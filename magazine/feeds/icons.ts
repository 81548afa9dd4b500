/** An icon that is drawn: how many pixels wide and high, and what a home screen takes it for. */
export type Icon = { size: number; purpose?: 'any' | 'maskable' }

/** The drawn icons, by the last part of their address. The maskable one holds its figure within any mask. */
export const icons: Record<string, Icon> = {
  'icon-192.png': { size: 192, purpose: 'any' },
  'icon-512.png': { size: 512, purpose: 'any' },
  'icon-maskable.png': { size: 512, purpose: 'maskable' },
  'apple-touch-icon.png': { size: 180 },
  'favicon.ico': { size: 48 },
}
