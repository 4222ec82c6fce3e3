/** What two spellings of one client have in common: neither capitals nor spaces make another client. */
export function clientKey(client: string): string {
  return client.toLowerCase().replace(/\s+/g, '')
}
