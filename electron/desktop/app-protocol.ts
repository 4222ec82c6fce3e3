import type { Protocol, Session } from 'electron'
import { pageHeaders } from '../host/content-policy.ts'
import type { PageFiles } from '../host/page-files.ts'
import { SCHEME, ownPath } from './address.ts'

/** Makes the pages' scheme a proper origin. Has to be said before the app is ready. */
export function declareScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }])
}

/** The answer to a request for a page: one of the listed files, or a refusal; the file system is never asked. */
export function answerRequest(pages: PageFiles, request: Readonly<{ method: string; url: string }>): Response {
  if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405, headers: pageHeaders() })
  const path = ownPath(request.url)
  const file = path === undefined ? undefined : pages.get(path)
  if (file === undefined) return new Response(null, { status: 404, headers: pageHeaders() })
  return new Response(request.method === 'HEAD' ? null : file.body, { headers: { ...pageHeaders(), 'Content-Type': file.type } })
}

/** Serves the listed pages, and nothing else, under the scheme. */
export function servePages(session: Session, pages: PageFiles): void {
  session.protocol.handle(SCHEME, (request) => answerRequest(pages, request))
}
