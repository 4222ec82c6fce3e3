/** What two texts have in common that say the same: case, spaces, quotation marks and the full stop at the end don't count. */
export function sameWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/["'`´‘’‚“”„«»]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s.!;,…]+$/, '')
    .trim()
}
