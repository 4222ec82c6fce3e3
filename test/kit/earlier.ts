import { asId, type RoundId, type SessionId } from '../../shared/kernel/ids.ts'
import { earlierVerdictOf, type EarlierVerdict } from '../../shared/session/earlier.ts'
import type { NoteDraft } from '../../shared/session/gather.ts'
import type { SessionCommand, SessionEvent } from '../../shared/session/vocabulary.ts'
import { after, evidence, framed, lens, NOW, person, unit, written } from './given.ts'

const round = asId<RoundId>('r1')

/** A note on a stage, by the room: an artefact of Service about lens a, unless said otherwise. */
export type Standing = readonly [id: string, stage: number, change?: Partial<NoteDraft>]

/** The facts of a session in which these notes stand on these stages. */
export function standing(notes: readonly Standing[], start: readonly SessionEvent[] = framed): readonly SessionEvent[] {
  return [
    ...start,
    { type: 'RoundOpened', round, number: 1, mode: 'open', scope: null, openedAt: NOW },
    ...notes.map(([id, , change]) => written(id, { strength: 3, unit: unit('service'), author: person('ana'), ...change })),
    ...notes.map(([id, stage]): SessionEvent => ({ type: 'EvidencePlaced', round, evidence: evidence(id), placer: 'room', stage })),
  ]
}

const other = { unit: unit('marketing'), author: person('bram') } as const

/** Four artefacts that prove stage 3 in lenses a and b. */
export const STAGE_THREE: readonly Standing[] = [
  ['a1', 3], ['a2', 3, other], ['b1', 3, { lens: lens('b') }], ['b2', 3, { ...other, lens: lens('b') }],
]

/** The verdict of a session after these steps, as another session is compared with it. */
export function earlierAfter(steps: readonly (SessionCommand | SessionEvent)[], id = 'earlier', day = '2025-11-20'): EarlierVerdict {
  const earlier = earlierVerdictOf(after(...steps), { id: asId<SessionId>(id), day })
  if (earlier === null) throw new Error('Expected a verdict')
  return earlier
}
