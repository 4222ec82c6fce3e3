import type { Translate } from '../../shared/i18n/catalogue.ts'
import type { Phase } from '../../shared/session/phase.ts'
import type { EvidenceId } from '../../shared/kernel/ids.ts'
import type { FacilitatorView } from '../../shared/views/facilitator-view.ts'
import type { NoteView } from '../../shared/views/note-view.ts'
import type { PersonView, UnitView } from '../../shared/views/people-view.ts'
import { type Action, type Keyed, sayAction } from './action.ts'
import type { Lent } from './doing.tsx'
import { spellKeys } from './keys.ts'
import { type AtHand, type ProjectorAction, PROJECTOR_ACTIONS } from './projector-actions.ts'
import { TOOL_LIST, type ToolName } from './tools.ts'

/** Something that can be looked for. */
export type Target = { readonly kind: 'note' | 'person' | 'unit'; readonly id: string }

/** What can be done, by whichever record says how. */
export type Doable =
  | { readonly is: 'action'; readonly action: Action }
  | { readonly is: 'tool'; readonly name: ToolName }
  | { readonly is: 'room'; readonly action: ProjectorAction }

/** A line of the palette: something to do, or something to go to; with `why` it can't be done now. */
export type Finding = {
  readonly id: string
  readonly kind: 'action' | Target['kind']
  readonly label: string
  /** The keys that do the same, or the phase in which it lies. */
  readonly beside: string
  readonly why: string | null
  readonly then: Doable | { readonly is: 'target'; readonly target: Target }
}

/** True when every word of the query stands in the text, whatever its capitals and accents. */
export function hasWords(query: string, text: string): boolean {
  const plain = bare(text)
  return bare(query).split(/\s+/).every((word) => plain.includes(word))
}

function bare(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

type Offer = { readonly t: Translate; readonly view: FacilitatorView; readonly mac: boolean }

/** Everything that can be done from anywhere and on the screen of this phase. */
export function thingsToDo({ t, view, mac }: Offer, actions: readonly Action[], lent: ReadonlyMap<ToolName, Lent>): readonly Finding[] {
  const everywhere = actions.map((action): Finding => ({
    id: action.id,
    kind: 'action',
    label: sayAction(t, action, view),
    beside: keysOf(action, mac),
    why: action.when(view) || action.why === undefined ? null : t(action.why(view)),
    then: { is: 'action', action },
  }))
  const here = TOOL_LIST.filter(({ phases }) => phases.includes(view.phase)).map((tool): Finding => {
    const hand = lent.get(tool.name)
    const why = hand === undefined ? 'hands.why.notOnScreen' : hand.why
    return { id: tool.id, kind: 'action', label: t(tool.label), beside: keysOf(tool, mac), why: why === null ? null : t(why), then: { is: 'tool', name: tool.name } }
  })
  return [...here, ...everywhere]
}

/** Everything that can be done with the room's screen. */
export function thingsForTheRoom({ t, mac }: Pick<Offer, 't' | 'mac'>, at: AtHand): readonly Finding[] {
  return PROJECTOR_ACTIONS.map((action): Finding => ({
    id: action.id, kind: 'action', label: t(action.label), beside: keysOf(action, mac), why: action.when(at) ? null : t(action.why), then: { is: 'room', action },
  }))
}

function keysOf({ keys }: Keyed, mac: boolean): string {
  return keys === undefined ? '' : spellKeys(keys, mac)
}

/** Everything that can be gone to: notes on the board, people, units. */
export function thingsToFind({ t, view }: Offer): readonly Finding[] {
  const found = (kind: Target['kind'], id: string, label: string): Finding => ({
    id: `${kind}-${id}`, kind, label, beside: t('hands.leadsTo', { phase: t(`common.phase.${phaseOf({ kind, id }, view)}`) }), why: null, then: { is: 'target', target: { kind, id } },
  })
  return [
    ...Object.values<NoteView>(view.notes).map(({ id, text }) => found('note', id, text)),
    ...Object.values<PersonView>(view.people).map(({ id, name }) => found('person', id, name)),
    ...Object.values<UnitView>(view.units).map(({ id, name }) => found('unit', id, name)),
  ]
}

/** What the query finds: what can be done first, what can't be done now last. */
export function findingsFor(query: string, offered: readonly Finding[]): readonly Finding[] {
  const fitting = query.trim() === '' ? offered.filter(({ kind }) => kind === 'action') : offered.filter(({ label }) => hasWords(query, label))
  return [...fitting.filter(({ why }) => why === null), ...fitting.filter(({ why }) => why !== null)]
}

/** The phase in whose screen something shows: the present one if it does, else where it always does. */
export function phaseOf({ kind, id }: Target, { phase, round }: FacilitatorView): Phase {
  if (kind !== 'note') return 'frame'
  if (phase === 'gather') return phase
  const between = round?.hidden === true && round.seat === null
  const asked = round?.hidden !== true || round.scope === null || round.scope.includes(id as EvidenceId)
  return round === null || between || !asked ? 'gather' : 'place'
}
