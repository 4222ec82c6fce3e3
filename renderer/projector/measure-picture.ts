import { contrastOf, type Drawn, type Rgb } from '../../shared/views/legibility.ts'

/** What stands on the audience's window, by name, and where it is found; the first that fits a text names it. */
const TEXTS = {
  task: '.audience__title, .calm__title',
  words: '.audience__words, .calm__words, .unseen__words',
  clock: '.timer__time, .timer__words, .timer__of',
  notes: '.note__text',
  stageNames: '.face__n, .face__name, .spotlit-stage__n, .spotlit-stage__name',
  stageWords: '.face__essence, .spotlit-stage__essence',
  counts: '.wall__count, .count, .audience__more, .unseen__figure, .spotlit-stage__count, .plan__rest',
  people: '.stander__disc',
  verdict: '.lighting__sentence, .held, .spotlight__words, .spotlit__words',
  plan: '.plan__title, .plan__head h2, .no',
  planWords: '.plan__facts, .plan__head p, .plan__empty, .plan__none',
  home: '.home dt, .home dd, .home h2, .home li',
} as const
const SIGNS = { kinds: '.note__spine .i', strength: '.pips__one', against: '.note__no', flag: '.held .i' } as const

export type What = keyof typeof TEXTS | keyof typeof SIGNS | 'other'

/** Everything that is written or drawn in a document, by kind: the smallest size and the weakest contrast of each. */
export function measurePicture(inner: Document): readonly Drawn<What>[] {
  const found = new Map<What, Drawn<What>>()
  const add = (one: Drawn<What>) => {
    const known = found.get(one.what)
    found.set(one.what, known === undefined ? one : { ...known, px: Math.min(known.px, one.px), contrast: Math.min(known.contrast, one.contrast) })
  }
  for (const element of inner.body.querySelectorAll<HTMLElement>('*')) {
    if (!saysSomething(element) || element.closest('.sr') !== null) continue
    const what = (Object.keys(TEXTS) as (keyof typeof TEXTS)[]).find((name) => element.closest(TEXTS[name]) !== null) ?? 'other'
    add({ what, is: 'text', px: Number.parseFloat(styleOf(element).fontSize), contrast: contrastIn(element) })
  }
  for (const [what, selector] of Object.entries(SIGNS) as [keyof typeof SIGNS, string][]) {
    for (const element of inner.body.querySelectorAll<HTMLElement>(selector)) {
      const height = element.getBoundingClientRect().height
      if (height > 0) add({ what, is: 'sign', px: height, contrast: contrastOfSign(element) })
    }
  }
  return [...found.values()]
}

function saysSomething(element: HTMLElement): boolean {
  return Array.from(element.childNodes).some((node) => node.nodeType === 3 && node.nodeValue?.trim() !== '') && element.getBoundingClientRect().height > 0
}

function styleOf(element: Element): CSSStyleDeclaration {
  return (element.ownerDocument.defaultView ?? window).getComputedStyle(element)
}

/** How far an element's ink stands out from what it lies on; of a ground that runs from one colour to another, from the worse. */
function contrastIn(element: HTMLElement): number {
  const [ink] = colours(styleOf(element).color)
  if (ink === undefined) return 21
  return Math.min(...groundsOf(element).map((ground) => contrastOf(ink, ground)))
}

/** The same of a sign: what is drawn is its own ground where it has one, else its ink, and it lies on what is around it. */
function contrastOfSign(element: HTMLElement): number {
  const { backgroundColor, color } = styleOf(element)
  const drawn = colours(backgroundColor)[0] ?? colours(color)[0]
  return drawn === undefined ? 21 : Math.min(...groundsOf(element.parentElement).map((ground) => contrastOf(drawn, ground)))
}

function groundsOf(element: Element | null): readonly Rgb[] {
  if (element === null) return [[255, 255, 255]]
  const { backgroundColor, backgroundImage } = styleOf(element)
  const painted = backgroundImage === 'none' ? colours(backgroundColor) : colours(backgroundImage)
  return painted.length > 0 ? painted : groundsOf(element.parentElement)
}

/** The opaque colours in a style, as a browser spells them out. */
function colours(style: string): readonly Rgb[] {
  return Array.from(style.matchAll(/rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)/g)).flatMap(([, red, green, blue, opacity]): Rgb[] =>
    opacity === undefined || Number(opacity) === 1 ? [[Number(red), Number(green), Number(blue)]] : [],
  )
}
