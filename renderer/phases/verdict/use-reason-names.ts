import { useMemo } from 'react'
import { type ReasonNames, reasonNames } from '../../../shared/report/reasons.ts'
import { useSession } from '../../session/session.tsx'
import { useLanguage, useText } from '../../session/surface.tsx'

/** What the reasons of this session call its stages, lenses, units, people and notes. */
export function useReasonNames(): ReasonNames {
  const t = useText()
  const language = useLanguage()
  const journey = useSession((view) => view.journey)
  const units = useSession((view) => view.units)
  const people = useSession((view) => view.people)
  const notes = useSession((view) => view.notes)
  return useMemo(
    () =>
      reasonNames({
        t,
        stages: journey.stages.map((stage) => stage.name[language]),
        lenses: Object.fromEntries(journey.lenses.map((lens) => [lens.id, lens.name[language]])),
        units: namesIn(units),
        people: namesIn(people),
        notes: Object.fromEntries(Object.values(notes).map((note) => [note.id, note.text])),
      }),
    [t, language, journey, units, people, notes],
  )
}

function namesIn(record: Readonly<Record<string, { readonly id: string; readonly name: string }>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.values(record).map(({ id, name }) => [id, name]))
}
