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

/** Lets html2canvas write its own two constants into this page and into its copy of it; all other markup stays forbidden. */
export async function withPictureMarkup<Result>(work: () => Promise<Result>): Promise<Result> {
  const { body } = document
  allow(window)
  // The copy is an empty frame that is written to in the very call that adds it: its own rules must be there by then.
  body.appendChild = <Added extends Node>(added: Added): Added => {
    const node = Node.prototype.appendChild.call(body, added) as Added
    if (node instanceof HTMLIFrameElement && node.contentWindow !== null) allow(node.contentWindow)
    return node
  }
  try {
    return await work()
  } finally {
    Reflect.deleteProperty(body, 'appendChild')
  }
}

function allow(page: Window): void {
  const { trustedTypes } = page as unknown as { readonly trustedTypes?: TrustedTypes }
  if (trustedTypes === undefined || trustedTypes.defaultPolicy !== null) return
  trustedTypes.createPolicy('default', { createHTML: (html) => (ITS_MARKUP.some((own) => own.test(html)) ? html : null) })
}
