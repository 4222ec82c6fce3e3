import type { KeyboardEvent } from 'react'
import { wordOfUnit } from '../../../shared/views/voices.ts'
import type { NoteView } from '../../../shared/views/note-view.ts'
import type { UnitView } from '../../../shared/views/people-view.ts'
import { useCommand, useSession } from '../session.tsx'
import { useLanguage, useText } from '../surface.tsx'

/** What each unit says as one: one press on its stage, another takes it back. */
export function UnitWords({ note }: Readonly<{ note: NoteView }>) {
  const t = useText()
  const give = useCommand()
  const language = useLanguage()
  const stages = useSession((view) => view.journey.stages)
  const units = Object.values<UnitView>(useSession((view) => view.units))
  if (units.length === 0) return null
  const say = (unit: UnitView, stage: number) => {
    const said = wordOfUnit(note, unit.id)
    void give({ type: 'PlaceForUnit', evidence: note.id, unit: unit.id, stage: said === stage ? null : stage })
  }
  const onKeyDown = (unit: UnitView) => (event: KeyboardEvent) => {
    const stage = Number(event.key)
    if (!(stage >= 1 && stage <= stages.length) || event.ctrlKey || event.metaKey || event.altKey) return
    say(unit, stage)
    event.preventDefault()
  }
  return (
    <section className="unitwords" aria-label={t('aloud.byUnit')}>
      <h3>{t('aloud.byUnit')}</h3>
      <ul>
        {units.map((unit) => (
          <li key={unit.id} className="unitwords__one">
            <span className="unitwords__name">{unit.name}</span>
            <span className="seg" role="group" aria-label={unit.name} onKeyDown={onKeyDown(unit)}>
              {stages.map(({ name }, index) => (
                <button
                  key={name[language]}
                  type="button"
                  className="seg__one"
                  aria-pressed={wordOfUnit(note, unit.id) === index + 1}
                  aria-label={t('aloud.unitSays', { unit: unit.name, stage: t('common.stageNamed', { stage: index + 1, name: name[language] }) })}
                  onClick={() => say(unit, index + 1)}
                >
                  {index + 1}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
