import { twinOf } from './focus-held.ts'

/** As many places as dialogs can open one another, and some to spare. */
const LENGTH = 20

/** Where the focus has been, the latest last. */
let trail: readonly HTMLElement[] = []

/** Follows the focus of a page from now on; what comes back ends that. */
export function followFocus(page: Document): () => void {
  const follow = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement) trail = [...trail.filter((place) => place !== target), target].slice(-LENGTH)
  }
  page.addEventListener('focusin', follow)
  return () => {
    page.removeEventListener('focusin', follow)
    trail = []
  }
}

/**
 * Where the focus belongs when a dialog closes: the latest place that is still there, in no dialog that closes as well, or else
 * the main part of the page. False where somebody has put the focus elsewhere already.
 *
 * A dialog that was opened by another one, as the list of things to do opens most, has no opener left to return to.
 */
export function placeToReturn(closing: HTMLElement | null): HTMLElement | false {
  const { activeElement, body } = document
  if (activeElement !== null && activeElement !== body && !isWithin(activeElement, closing)) return false
  for (const place of trail.toReversed().filter((one) => !isWithin(one, closing))) {
    // What the dialog was about may have been drawn anew while it was open, as a note that others were merged into.
    const target = canBeReturnedTo(place) ? place : twinOf(place)
    if (target !== null) return target
  }
  return document.querySelector('main') ?? body
}

function isWithin(place: Element, closing: HTMLElement | null): boolean {
  return closing?.contains(place) === true || place.closest('[role="dialog"][data-closed], [role="alertdialog"][data-closed]') !== null
}

function canBeReturnedTo(place: HTMLElement): boolean {
  return place.isConnected && place !== document.body && !place.matches(':disabled')
}
