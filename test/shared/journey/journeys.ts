import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../../assets/journeys/', import.meta.url)

/** Every journey that ships, by file name, as it is read from disk. */
export const shippedJourneys: readonly { readonly file: string; readonly value: unknown }[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({ file, value: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as unknown }))
