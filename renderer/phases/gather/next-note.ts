import type { Translate } from '../../../shared/i18n/catalogue.ts'
import type { Language, Lens } from '../../../shared/journey/journey.ts'
import type { UnitId } from '../../../shared/kernel/ids.ts'
import type { NoteDraft } from '../../../shared/session/gather.ts'
import { useSession } from '../../session/session.tsx'
import type { UnitView } from '../../../shared/views/people-view.ts'
import { useKept } from '../../session/use-kept.ts'

/** What the first note of a session has; every next one has what the one before had. */
export const PLAIN_NOTE: NoteDraft = {
  text: '', kind: 'observation', strength: 2, stance: 'supports', symptom: false,
  unit: null, lens: null, author: null, observedOn: null,
}

/** What the next note has, and a way to change it. A unit, lens or person that is gone from the session is left off. */
export function useNextNote(): readonly [NoteDraft, (change: Partial<NoteDraft>) => void] {
  const units = useSession((view) => view.units)
  const people = useSession((view) => view.people)
  const { lenses } = useSession((view) => view.journey)
  const [kept, keep] = useKept<NoteDraft>('next-note', PLAIN_NOTE)
  const next: NoteDraft = {
    ...kept,
    unit: kept.unit !== null && units[kept.unit] !== undefined ? kept.unit : null,
    lens: lenses.some((lens) => lens.id === kept.lens) ? kept.lens : null,
    author: kept.author !== null && people[kept.author] !== undefined ? kept.author : null,
  }
  return [next, (change) => keep((now) => ({ ...now, ...change }))]
}

type Names = {
  readonly t: Translate
  readonly language: Language
  readonly units: Readonly<Record<UnitId, UnitView>>
  readonly lenses: readonly Lens[]
}

/** What a note has beside its text, in words: "Observation, strength 2 of 3, Service, Training". */
export function saySettings({ t, language, units, lenses }: Names, note: NoteDraft): string {
  return [
    t(`common.kind.${note.kind}`),
    t('common.strength', { strength: note.strength }),
    ...(note.stance === 'contradicts' ? [t('common.against')] : []),
    note.unit === null ? t('common.noUnit') : (units[note.unit]?.name ?? t('common.noUnit')),
    lenses.find((lens) => lens.id === note.lens)?.name[language] ?? t('common.noLens'),
  ].join(', ')
}
