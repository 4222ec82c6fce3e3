import type { Translate } from '../../shared/i18n/catalogue.ts'
import type { ParticipantId, UnitId } from '../../shared/kernel/ids.ts'
import { voicesOn } from '../../shared/views/voices.ts'
import type { PersonView, UnitView } from '../../shared/views/people-view.ts'
import type { Stander } from '../ui/PeopleOnSteps.tsx'

type Room = Readonly<{ people: Readonly<Record<ParticipantId, PersonView>>; units: Readonly<Record<UnitId, UnitView>> }>

/** Everybody who speaks for this stage, as discs: people with their initials, units by name, the room, and hands without names. */
export function standersOn(t: Translate, words: Parameters<typeof voicesOn>[0], stage: number, { people, units }: Room): readonly Stander[] {
  return voicesOn(words, stage).flatMap((voice): readonly Stander[] => {
    switch (voice.is) {
      case 'room':
        return [{ id: 'room', initials: '∗', name: t('common.theRoom'), unit: t('common.theRoom') }]
      case 'unit': {
        const name = units[voice.unit]?.name ?? ''
        return [{ id: `unit:${voice.unit}`, initials: [...name].slice(0, 2).join(''), name, unit: name, voice: 'unit' }]
      }
      case 'hands':
        return Array.from({ length: voice.count }, (_, index) => ({ id: `hand-${index}`, initials: '', name: t('common.aHand'), voice: 'hand' as const }))
      case 'somebody': {
        const unit = (voice.unit === null ? undefined : units[voice.unit]?.name) ?? t('common.otherUnits')
        return [{ id: voice.key, initials: '', name: t('common.somebodyOf', { unit }), unit, voice: 'hand' }]
      }
      case 'person': {
        const person = people[voice.person]
        if (person === undefined) return []
        const unit = person.unit === null ? undefined : units[person.unit]?.name
        return [{ id: person.id, initials: person.initials, name: person.name, ...(unit === undefined ? {} : { unit }) }]
      }
    }
  })
}
