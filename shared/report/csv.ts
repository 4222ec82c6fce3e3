/** Characters that make a spreadsheet take a cell for a formula; also their full-width forms, and after spaces. */
const STARTS_A_FORMULA = /^\s*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u

/** A number as people write it; a leading minus then is no formula. */
const PLAIN_NUMBER = /^-?\d+([.,]\d+)?$/

/** A cell that no spreadsheet runs: what could be a formula gets a leading apostrophe (the rule of OWASP's page on CSV injection). */
export function defuse(text: string): string {
  return STARTS_A_FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text
}

/** Rows as CSV text (RFC 4180): quoted where needed, lines ended by CRLF, with the mark by which spreadsheets know UTF-8. */
export function csvText(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}

function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = defuse(value)
  return /[",\r\n;\t]/.test(text) || text.trim() !== text ? `"${text.replaceAll('"', '""')}"` : text
}
