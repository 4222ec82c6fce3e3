/** A bare number from here on can only be centimetres: no room and no picture is that many metres. */
const SURELY_CENTIMETRES = 30

/** A length as people write it, in metres: "12", "1,5 m", "150 cm", "150". `null` where it is none. */
export function parseLength(text: string): number | null {
  const [, figures, unit] = /^\s*(\d+(?:[.,]\d+)?)\s*(m|cm)?\s*$/i.exec(text) ?? []
  if (figures === undefined) return null
  const value = Number(figures.replace(',', '.'))
  const inCentimetres = unit?.toLowerCase() === 'cm' || (unit === undefined && value >= SURELY_CENTIMETRES)
  return inCentimetres ? value / 100 : value
}
