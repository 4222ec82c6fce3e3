import type { AudienceView, Spotlight } from '../../shared/views/audience-view.ts'
import { BetweenMark } from '../canvas/BetweenMark.tsx'
import { useLanguage, useText } from '../session/surface.tsx'
import { standersOn } from '../session/standers.ts'
import { PeopleOnSteps } from '../ui/PeopleOnSteps.tsx'
import { AudienceCard } from './AudienceCard.tsx'

/** The note that the room argues about, and everybody on the step they believe in. */
export function SpotlightStage({ view, spotlight }: Readonly<{ view: AudienceView; spotlight: Spotlight }>) {
  const t = useText()
  const language = useLanguage()
  const note = view.notes[spotlight.note]
  const { consensus, shape } = spotlight.agreement
  return (
    <section className="spotlight">
      <div className="spotlight__note">
        {note === undefined ? null : <AudienceCard note={note} size="large" />}
        <p className="spotlight__words">
          <b>{t(`common.shape.${shape}`)}</b>
          {consensus === null ? null : <span>{t('audience.consensus', { percent: Math.round(consensus * 100) })}</span>}
        </p>
      </div>
      {note === undefined ? null : <BetweenMark note={note} stages={view.stages.length} />}
      <PeopleOnSteps
        label={view.title}
        steps={view.stages.map(({ name }, index) => {
          const people = standersOn(t, spotlight, index + 1, view)
          const stage = t('common.stageNamed', { stage: index + 1, name: name[language] })
          return { stage: index + 1, name: name[language], people, label: t('audience.peopleOnStage', { stage, count: people.length }) }
        })}
      />
    </section>
  )
}
