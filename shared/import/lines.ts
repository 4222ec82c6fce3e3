const BULLET = /^(?:[-*•◦▪‣–—]|\[[ xX]?\])\s+/
const NUMBER = /^\d{1,3}[.)]\s+/

/** The lines of a text, one for each note: without empty lines and bullets, and without numbers where every line has one. */
export function splitLines(text: string): readonly string[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => line.trim()).filter((line) => line !== '')
  const numbered = lines.length > 1 && lines.every((line) => NUMBER.test(line))
  return lines.map((line) => line.replace(numbered ? NUMBER : BULLET, '')).filter((line) => line !== '')
}
