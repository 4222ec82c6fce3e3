/** The part of Trusted Types that is used here; browsers without them need none of it. */
type TrustedTypes = {
  readonly createPolicy: (name: string, rules: { readonly createHTML: (html: string) => string | null }) => unknown
  readonly defaultPolicy: unknown
}

/**
 * The two pieces of markup that html2canvas 1.4.1 writes, and nothing else: an empty document for its copy of the page,
 * and ten signs by which it finds out how the browser counts letters.
 */
const ITS_MARKUP: readonly RegExp[] = [/^(<!DOCTYPE html( [^<>]*)?>)?<html><\/html>$/i, /^(&#128104;){10}$/]

/** Lets html2canvas write its own two constants, in this page and in a copy of it; all other markup stays forbidden. */
export function allowPictureMarkup(page: Window): void {
  const { trustedTypes } = page as unknown as { readonly trustedTypes?: TrustedTypes }
  if (trustedTypes === undefined || trustedTypes.defaultPolicy !== null) return
  trustedTypes.createPolicy('default', { createHTML: (html) => (ITS_MARKUP.some((own) => own.test(html)) ? html : null) })
}
