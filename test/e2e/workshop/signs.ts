import type { Page } from '@playwright/test'

/** What is wrong with the layout of what is on the screen now, in words; nothing when all is well. */
export function layoutFaults(page: Page, { targets }: Readonly<{ targets: boolean }>): Promise<readonly string[]> {
  return page.evaluate((wantsTargets) => {
    const faults: string[] = []
    const nameOf = (element: Element) => `${element.tagName.toLowerCase()}.${element.className} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}”`
    const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && element.closest('.sr, [hidden], [inert], [aria-hidden="true"]') === null
    const sideways = document.documentElement.scrollWidth - innerWidth
    if (sideways > 0) faults.push(`the page scrolls sideways by ${sideways} px`)
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      if (!isSeen(element) || ![...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '')) continue
      const { overflowX, textOverflow, webkitLineClamp } = getComputedStyle(element)
      const isMeant = textOverflow === 'ellipsis' || webkitLineClamp !== 'none'
      if (overflowX !== 'visible' && overflowX !== 'auto' && overflowX !== 'scroll' && !isMeant && element.scrollWidth > element.clientWidth + 1) faults.push(`cut off: ${nameOf(element)} ${element.scrollWidth} > ${element.clientWidth}`)
      const { left, right } = element.getBoundingClientRect()
      if (right > innerWidth + 1 && left < innerWidth && element.closest('[data-sideways], .backlog__lanes, .stairs') === null) faults.push(`beyond the edge: ${nameOf(element)} ${Math.round(right)}`)
    }
    if (!wantsTargets) return faults
    for (const element of document.body.querySelectorAll<HTMLElement>('button, a[href], input, textarea, select, [role="button"], [role="combobox"], [role="menuitem"], [role="option"]')) {
      if (!isSeen(element)) continue
      const box = (element.closest('label') ?? element).getBoundingClientRect()
      // What is drawn small may be pressed beside its edge: an empty layer of its own is part of it.
      const layer = getComputedStyle(element, '::after')
      const isLayered = layer.content !== 'none' && layer.position === 'absolute'
      const [width, height] = isLayered ? [Math.max(box.width, Number.parseFloat(layer.width)), Math.max(box.height, Number.parseFloat(layer.height))] : [box.width, box.height]
      if (width === 0 || height === 0) continue
      if (width < 43.5 || height < 43.5) faults.push(`too small to press: ${nameOf(element)} ${Math.round(width)} x ${Math.round(height)}`)
    }
    return faults
  }, targets)
}

/** Every text that can be seen or heard on the screen now: contents, labels, titles, placeholders. */
export function textsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement?.closest('script, style, noscript') === null) found.add((node.textContent ?? '').trim())
    }
    for (const element of document.body.querySelectorAll('*')) {
      for (const name of ['aria-label', 'aria-roledescription', 'aria-valuetext', 'title', 'placeholder', 'alt']) found.add(element.getAttribute(name)?.trim() ?? '')
    }
    found.add(document.title)
    return [...found].filter((text) => text !== '')
  })
}
