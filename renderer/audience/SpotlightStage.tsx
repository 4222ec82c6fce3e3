import type { ParticipantId } from '../../shared/kernel/ids.ts'
import type { AudienceView, Spotlight } from '../../shared/views/audience-view.ts'
import { useLanguage, useText } from '../session/surface.tsx'
import { PeopleOnSteps, type Stander } from '../ui/PeopleOnSteps.tsx'
import { AudienceCard } from './AudienceStairs.tsx'

/** The note that the room argues about, and everybody on the step they believe in. */
export function SpotlightStage({ view, spotlight }: Readonly<{ view: AudienceView; spotlight: Spotlight }>) {
  const t = useText()
  const language = useLanguage()
  const note = view.notes[spotlight.note]
  const { consensus, shape } = spotlight.agreement
  const standersOn = (stage: number): readonly Stander[] =>
    Object.entries(spotlight.placements).flatMap(([placer, at]) => {
      const person = view.people[placer as ParticipantId]
      if (at !== stage) return []
      return [person === undefined ? { id: placer, initials: '', name: t('common.theRoom') } : { id: person.id, initials: person.initials, name: person.name }]
    })
  return (
    <section className="spotlight">
      <div className="spotlight__note">
        {note === undefined ? null : <AudienceCard note={note} size="large" />}
        <p className="spotlight__words">
          <b>{t(`common.shape.${shape}`)}</b>
          {consensus === null ? null : <span>{t('audience.consensus', { percent: Math.round(consensus * 100) })}</span>}
        </p>
      </div>
      <PeopleOnSteps
        label={view.title}
        steps={view.stages.map(({ name }, index) => {
          const people = standersOn(index + 1)
          const stage = t('common.stageNamed', { stage: index + 1, name: name[language] })
          return { stage: index + 1, name: name[language], people, label: t('audience.peopleOnStage', { stage, count: people.length }) }
        })}
      />
    </section>
  )
}
