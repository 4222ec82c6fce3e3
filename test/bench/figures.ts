/** The value below which `share` of the figures lie; 0 for none. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** The middle one of several rounds: what one disturbed round can't move. */
export function median(figures: readonly number[]): number {
  return quantile(figures, 0.5)
}

/** A table of figures for the terminal; the first column is what they are of. */
export function table(title: string, heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [heads, ...rows.map((row) => row.map((cell) => (typeof cell === 'number' ? spell(cell) : cell)))]
  const widths = heads.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)))
  const lines = cells.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '))
  return ['', title, ...lines, ''].join('\n')
}

function spell(figure: number): string {
  return figure >= 100 ? figure.toFixed(0) : figure >= 10 ? figure.toFixed(1) : figure.toFixed(2)
}
