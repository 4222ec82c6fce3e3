import { act, type ReactElement } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach } from 'vitest'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

const roots: Root[] = []

/** Renders an element into the page of the test and returns what it stands in; the page is empty again after the test. */
export async function show(element: ReactElement): Promise<HTMLElement> {
  const place = document.createElement('div')
  document.body.append(place)
  const root = createRoot(place)
  roots.push(root)
  await act(async () => root.render(element))
  return place
}

afterEach(async () => {
  await act(async () => {
    for (const root of roots.splice(0)) root.unmount()
  })
  document.body.replaceChildren()
})

/** The only element that a selector finds; a failure says how many there are. */
export function only<E extends Element = HTMLElement>(selector: string, within: ParentNode = document): E {
  const found = [...within.querySelectorAll<E>(selector)]
  const [first] = found
  if (first === undefined || found.length > 1) throw new Error(`expected one "${selector}" but found ${found.length}`)
  return first
}

/** Everything that a selector finds, in the order of the page. */
export function all<E extends Element = HTMLElement>(selector: string, within: ParentNode = document): readonly E[] {
  return [...within.querySelectorAll<E>(selector)]
}

/** The button whose name is exactly this. */
export function button(name: string): HTMLElement {
  const found = all('button, [role="button"]').find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name)
  if (found === undefined) throw new Error(`no button is named "${name}"`)
  return found
}

/** Presses as a person would, and waits for what React makes of it. */
export async function press(target: HTMLElement): Promise<void> {
  await act(async () => target.click())
}

/** Presses a key on the focused element. */
export async function key(name: string, target: Element = document.activeElement ?? document.body): Promise<void> {
  await act(async () => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }))
  })
}
