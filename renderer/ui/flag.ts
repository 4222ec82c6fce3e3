/** The value of a `data-` attribute that is there or is not: `data-lit={flag(lit)}`. */
export function flag(on: boolean | undefined): '' | undefined {
  return on === true ? '' : undefined
}
