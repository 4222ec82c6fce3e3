/** The scheme of the pages on the desktop; nothing else is ever loaded. */
export const SCHEME = 'app'

const HOST = 'stagecraft'

/** The address of a page of ours. */
export function pageAddress(page: 'facilitator' | 'audience'): string {
  return `${SCHEME}://${HOST}/${page}.html`
}

/** The path within our pages that an address names, or nothing when it is not an address of ours. */
export function ownPath(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const { protocol, host, username, password, pathname } = new URL(address)
  return protocol === `${SCHEME}:` && host === HOST && username === '' && password === '' ? pathname : undefined
}
