/** True of a calendar day written as YYYY-MM-DD, with a month and a day of the month that exist somewhere in the year. */
export function isDay(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text)
}
