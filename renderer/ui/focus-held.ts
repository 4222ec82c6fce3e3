/** Where the focus was: the element, the named thing that it belonged to, and its place in everything around it. */
type Trace = {
  readonly element: HTMLElement
  readonly named: { readonly selector: string; readonly at: number } | null
  readonly path: readonly { readonly parent: Element; readonly at: number }[]
}

/** So far back is looked for something that is still there. */
const LONGEST = 12
const FOCUSABLE = 'button, [href], input, select, textarea, [tabindex="0"], [data-note-id]'
/** Things that are drawn anew elsewhere under the same name, as a note on another stage. */
const NAMED = ['data-note-id', 'data-item'] as const
/** Where looking around ends: beyond it lies another part of the window. */
const ENDS = 'main, aside, footer, [role="dialog"], [role="alertdialog"]'

/**
 * Holds the focus of a page from now on; what comes back ends that. When what has it is taken away or switched off and nobody gives
 * it on, it goes to the same thing where it is drawn now, else to what came into its place or stands beside it, else to where it was before.
 */
export function holdFocus(page: Document): () => void {
  const traces: Trace[] = []
  let frame = 0
  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || target === page.body) return
    traces.push(traceOf(target))
    if (traces.length > LONGEST) traces.shift()
  }
  // Whoever presses beside everything wants the focus nowhere.
  const onPress = ({ target }: Event) => {
    if (target instanceof Element && target.closest(`${FOCUSABLE}, label, [tabindex]`) === null) traces.length = 0
  }
  const giveOn = () => {
    frame = 0
    if (!isLost(page)) return
    traces.toReversed().map(heirOf).find((one) => one !== null)?.focus({ preventScroll: true })
  }
  const observer = new MutationObserver(() => {
    if (traces.length === 0 || frame !== 0) return
    // Two frames on: a dialog that closes or a screen that appears gives the focus on by itself.
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(giveOn)
    })
  })
  observer.observe(page.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled', 'hidden', 'inert'] })
  page.addEventListener('focusin', onFocus)
  page.addEventListener('pointerdown', onPress, true)
  return () => {
    observer.disconnect()
    cancelAnimationFrame(frame)
    page.removeEventListener('focusin', onFocus)
    page.removeEventListener('pointerdown', onPress, true)
  }
}

function isLost({ activeElement, body }: Document): boolean {
  return activeElement === null || activeElement === body || !activeElement.isConnected || activeElement.matches(':disabled')
}

function traceOf(element: HTMLElement): Trace {
  const path: { parent: Element; at: number }[] = []
  for (let one: Element = element; one.parentElement !== null && one.parentElement !== document.body; one = one.parentElement) {
    path.push({ parent: one.parentElement, at: [...one.parentElement.children].indexOf(one) })
  }
  return { element, named: nameOf(element), path }
}

function nameOf(element: HTMLElement): Trace['named'] {
  for (const name of NAMED) {
    const thing = element.closest(`[${name}]`)
    const value = thing?.getAttribute(name) ?? null
    if (thing !== null && value !== null) return { selector: `[${name}="${CSS.escape(value)}"]`, at: Math.max(0, within(thing).indexOf(element)) }
  }
  return null
}

/** The same in the thing that it belongs to, where that is drawn now; null when it belongs to none, or that is gone. */
export function twinOf(element: HTMLElement): HTMLElement | null {
  return drawnAnew(nameOf(element))
}

function drawnAnew(named: Trace['named']): HTMLElement | null {
  const thing = named === null ? null : document.querySelector(named.selector)
  if (named === null || thing === null) return null
  const inside = within(thing).filter((one) => !one.matches(':disabled'))
  return inside[Math.min(named.at, inside.length - 1)] ?? null
}

/** What takes over from it, now. */
function heirOf({ element, named, path }: Trace): HTMLElement | null {
  if (element.isConnected && canTake(element)) return element
  const twin = drawnAnew(named)
  if (twin !== null && canTake(twin)) return twin
  for (const { parent, at } of path) {
    if (!parent.isConnected) continue
    const near = nearest(parent, at)
    if (near !== null) return near
    if (parent.matches(ENDS)) return parent instanceof HTMLElement && parent.closest('[inert], [aria-hidden="true"]') === null ? focusableItself(parent) : null
  }
  return null
}

/** The first thing that can take the focus in what stands at this place or after it, else before it. */
function nearest(parent: Element, at: number): HTMLElement | null {
  const children = [...parent.children]
  for (const child of [...children.slice(at), ...children.slice(0, at).toReversed()]) {
    const found = within(child).find(canTake)
    if (found !== undefined) return found
  }
  return null
}

/** Everything in it that may take the focus, itself first. */
function within(thing: Element): readonly HTMLElement[] {
  const inside = [...thing.querySelectorAll<HTMLElement>(FOCUSABLE)]
  return thing instanceof HTMLElement && thing.matches(FOCUSABLE) ? [thing, ...inside] : inside
}

function canTake(element: HTMLElement): boolean {
  return !element.matches(':disabled') && element.closest('[inert], [hidden], [aria-hidden="true"]') === null
}

function focusableItself(part: HTMLElement): HTMLElement {
  part.tabIndex = -1
  return part
}
