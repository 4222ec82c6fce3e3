import { asId, type LensId } from '../kernel/ids.ts'
import { isRecord } from './checks.ts'
import { blankStage, type JourneyDraft } from './draft.ts'
import { type Journey, LANGUAGES, type LibraryMicroTransformation, type LocalText, type Stage } from './journey.ts'
import { inEachLanguage, UNWRITTEN } from './local-text.ts'

/** The keys and positions that a place such as `stages[2].name.nl` goes through. */
function stepsOf(path: string): readonly (string | number)[] {
  return path.split(/[.[]/).filter((step) => step !== '').map((step) => (step.endsWith(']') ? Number(step.slice(0, -1)) : step))
}

/** What stands at a place; nothing where there is no such place. */
export function at(draft: JourneyDraft, path: string): unknown {
  return stepsOf(path).reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[step] : undefined), draft)
}

/** The draft with another value at one place; `undefined` takes away what stands there. */
export function withValue(draft: JourneyDraft, path: string, value: unknown): JourneyDraft {
  return replaced(draft, stepsOf(path), value) as JourneyDraft
}

function replaced(value: unknown, steps: readonly (string | number)[], next: unknown): unknown {
  const [step, ...rest] = steps
  if (step === undefined) return next
  if (Array.isArray(value)) return value.map((member: unknown, index) => (index === step ? replaced(member, rest, next) : member))
  if (!isRecord(value)) return value
  const { [step]: before, ...others } = value
  const after = replaced(before, rest, next)
  if (after === undefined) return others
  return Object.hasOwn(value, step) ? Object.fromEntries(Object.entries(value).map(([key, own]) => [key, key === step ? after : own])) : { ...value, [step]: after }
}

const listAt = (draft: JourneyDraft, path: string): readonly unknown[] => {
  const list = at(draft, path)
  return Array.isArray(list) ? list : []
}

/** The draft with one more at the end of a list. */
export function withAdded(draft: JourneyDraft, path: string, member: unknown): JourneyDraft {
  return withValue(draft, path, [...listAt(draft, path), member])
}

/** The draft without one member of a list. */
export function withoutMember(draft: JourneyDraft, path: string, index: number): JourneyDraft {
  return withValue(draft, path, listAt(draft, path).filter((_, own) => own !== index))
}

/** The draft with one member of a list moved to another position; the very same draft when there is no such position. */
export function withMoved(draft: JourneyDraft, path: string, [from, to]: readonly [number, number]): JourneyDraft {
  const list = listAt(draft, path)
  if (to < 0 || to >= list.length || from === to) return draft
  return withValue(draft, path, moved(list, from, to))
}

function moved<Member>(list: readonly Member[], from: number, to: number): readonly Member[] {
  const rest = list.filter((_, index) => index !== from)
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)]
}

/** An id with this beginning that nobody in the draft has. */
export function freeId(prefix: string, taken: readonly string[]): string {
  for (let number = taken.length + 1; ; number += 1) {
    const id = `${prefix}-${number}`
    if (!taken.includes(id)) return id
  }
}

/** The draft with another stage on top. */
export function withStage(draft: JourneyDraft): JourneyDraft {
  return withAdded(draft, 'stages', blankStage(draft.stages.length))
}

/** The draft without one stage; what leads to it or is a sign of it goes along, the rest keeps leading where it led. */
export function withoutStage(draft: JourneyDraft, stage: number): JourneyDraft {
  const kept = draft.microTransformations.filter(({ to }) => to !== stage)
  const { disagreementStage, ...rest } = withoutMember(draft, 'stages', stage - 1)
  const shown = disagreementStage === undefined || disagreementStage === stage ? {} : { disagreementStage }
  return renumbered({ ...rest, ...shown, microTransformations: kept }, (to) => (to > stage ? to - 1 : to))
}

/** The draft with one stage moved; micro-transformations keep leading to the stage that they led to, and never to the lowest. */
export function withStageMoved(draft: JourneyDraft, from: number, to: number): JourneyDraft {
  const next = withMoved(draft, 'stages', [from - 1, to - 1])
  if (next === draft) return draft
  const order = moved(draft.stages.map((_, index) => index + 1), from - 1, to - 1)
  return renumbered(next, (stage) => (order.includes(stage) ? order.indexOf(stage) + 1 : stage))
}

function renumbered(draft: JourneyDraft, renumber: (to: number) => number): JourneyDraft {
  const { disagreementStage } = draft
  return {
    ...draft,
    ...(disagreementStage === undefined ? {} : { disagreementStage: renumber(disagreementStage) }),
    microTransformations: draft.microTransformations.map((micro) => ({ ...micro, to: Math.max(2, renumber(micro.to)) })),
  }
}

/** The draft with another lens. */
export function withLens(draft: JourneyDraft): JourneyDraft {
  const id = asId<LensId>(freeId('lens', draft.lenses.map((lens) => lens.id)))
  return withAdded(draft, 'lenses', { id, name: UNWRITTEN, question: UNWRITTEN, sources: [] })
}

/** How much of a draft looks through one lens. */
export function usesOf(draft: JourneyDraft, lens: LensId): { readonly indicators: number; readonly microTransformations: number } {
  const indicators = draft.stages.flatMap((stage) => stage.indicators).filter((indicator) => indicator.lens === lens).length
  return { indicators, microTransformations: draft.microTransformations.filter((micro) => micro.lens === lens).length }
}

/** The draft without one lens; what looked through it looks through another from now on, or goes along where there is none. */
export function withoutLens(draft: JourneyDraft, lens: LensId, heir: LensId | null): JourneyDraft {
  const inherit = <Member extends { readonly lens: LensId }>(members: readonly Member[]): readonly Member[] =>
    heir === null
      ? members.filter((member) => member.lens !== lens)
      : members.map((member) => (member.lens === lens ? { ...member, lens: heir } : member))
  return {
    ...draft,
    lenses: draft.lenses.filter(({ id }) => id !== lens),
    stages: draft.stages.map((stage) => ({ ...stage, indicators: inherit(stage.indicators) })),
    microTransformations: inherit(draft.microTransformations),
  }
}

/** The draft with another indicator of one stage through one lens. */
export function withIndicator(draft: JourneyDraft, stage: number, lens: LensId): JourneyDraft {
  const id = freeId('i', draft.stages.flatMap((own) => own.indicators.map((indicator) => indicator.id)))
  return withAdded(draft, `stages[${stage - 1}].indicators`, { id, lens, text: UNWRITTEN, sources: [] } satisfies Stage['indicators'][number])
}

/** The draft with another micro-transformation in its library. */
export function withMicroTransformation(draft: JourneyDraft, to: number, lens: LensId): JourneyDraft {
  const id = freeId('m', draft.microTransformations.map((micro) => micro.id))
  const texts = { title: UNWRITTEN, hypothesis: UNWRITTEN, measure: UNWRITTEN, stopRule: UNWRITTEN, producesNote: UNWRITTEN }
  return withAdded(draft, 'microTransformations', { id, to, lens, ...texts, size: 1 } satisfies LibraryMicroTransformation)
}

/** The draft with another source, under a key of its own. */
export function withSource(draft: JourneyDraft): JourneyDraft {
  const taken = Object.keys(draft.sources)
  const number = Array.from({ length: taken.length + 1 }, (_, index) => index + 1).find((own) => !taken.includes(`S${own}`)) ?? 1
  return { ...draft, sources: { ...draft.sources, [`S${number}`]: '' } }
}

/** The draft with other words for one source. */
export function withSourceWords(draft: JourneyDraft, source: string, words: string): JourneyDraft {
  return { ...draft, sources: { ...draft.sources, [source]: words } }
}

/** The draft without one source, and without it wherever a text named it. */
export function withoutSource(draft: JourneyDraft, source: string): JourneyDraft {
  const { [source]: _gone, ...sources } = draft.sources
  const cited = <Text extends { readonly sources: readonly string[] }>(texts: readonly Text[]): readonly Text[] =>
    texts.map((text) => (text.sources.includes(source) ? { ...text, sources: text.sources.filter((key) => key !== source) } : text))
  return {
    ...draft,
    sources,
    claims: cited(draft.claims),
    lenses: cited(draft.lenses),
    stages: draft.stages.map((stage) => ({
      ...stage,
      symptoms: cited(stage.symptoms),
      indicators: cited(stage.indicators),
      exits: cited(stage.exits),
      typicalEvidence: cited(stage.typicalEvidence),
    })),
  }
}

const OWN: LocalText = { en: 'own', nl: 'eigen' }
const MARK = / \((own|eigen)( \d+)?\)$/

/** A copy of a journey that is its owner's: another id, and a name that says so and that no other journey has. */
export function ownCopy(journey: Journey, id: string, others: readonly { readonly name: LocalText }[]): JourneyDraft {
  for (let number = 1; ; number += 1) {
    const name = inEachLanguage((language) => marked(journey.name[language], OWN[language], number))
    if (!others.some((other) => LANGUAGES.some((language) => name[language] !== '' && other.name[language] === name[language]))) return { ...journey, id, name }
  }
}

/** The name with its mark, cut where it would not fit otherwise. */
function marked(name: string, mark: string, number: number): string {
  if (name.trim() === '') return name
  const ending = number === 1 ? ` (${mark})` : ` (${mark} ${number})`
  return `${Array.from(name.replace(MARK, '')).slice(0, 80 - ending.length).join('')}${ending}`
}
