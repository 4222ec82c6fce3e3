import type { AudienceNote } from '../../shared/views/audience-view.ts'
import type { SpotlightView, Strip } from '../../shared/views/spotlight-view.ts'
import { useLanguage, useText } from '../session/surface.tsx'
import { PlacementStrip } from '../ui/PlacementStrip.tsx'
import { useStepTone } from '../ui/StageColours.tsx'
import { AudienceCard } from './AudienceCard.tsx'
import { NotesThatFit } from './NotesThatFit.tsx'

/** One note or one stage, as large as the wall allows, and nothing beside it. */
export function SpotlightScreen({ view }: Readonly<{ view: SpotlightView }>) {
  return view.on.is === 'note' ? <OneNote view={view} {...view.on} /> : <OneStage view={view} {...view.on} />
}

function OneNote({ view, note, strip }: Readonly<{ view: SpotlightView; note: AudienceNote; strip: Strip | null }>) {
  const t = useText()
  const language = useLanguage()
  const stage = note.stage === null ? null : view.stages[note.stage - 1]
  return (
    <main className="spotlit" data-room="spotlight">
      <AudienceCard note={note} size="large" />
      {strip === null ? null : (
        <div className="spotlit__strip">
          <PlacementStrip size="large" counts={strip.frequencies} {...(strip.median === null ? {} : { median: strip.median })} label={sayStrip(t, strip)} />
          <p className="spotlit__words">
            <b>{t(`common.shape.${strip.shape}`)}</b>
            {strip.consensus === null ? null : <span>{t('audience.consensus', { percent: Math.floor(strip.consensus * 100) })}</span>}
          </p>
        </div>
      )}
      {stage === null || stage === undefined ? null : <p className="spotlit__words">{t('common.stageNamed', { stage: note.stage ?? 0, name: stage.name[language] })}</p>}
    </main>
  )
}

function sayStrip(t: ReturnType<typeof useText>, { frequencies }: Strip): string {
  return frequencies.map((count, index) => t('audience.peopleOnStage', { stage: t('common.stage', { stage: index + 1 }), count })).join(', ')
}

function OneStage({ view, stage, notes }: Readonly<{ view: SpotlightView } & Extract<SpotlightView['on'], { is: 'stage' }>>) {
  const t = useText()
  const language = useLanguage()
  const tone = useStepTone()
  const { name, essence } = view.stages[stage - 1] ?? { name: null, essence: null }
  const all = Object.values<AudienceNote>(notes)
  return (
    <main className="spotlit-stage" data-room="spotlight">
      <NotesThatFit notes={all} label={t('audience.notes')} empty={t('audience.nothingHere')} />
      <header className="spotlit-stage__face" data-tone={tone(stage, view.stages.length)}>
        <span className="spotlit-stage__n">{stage}</span>
        <span>
          <h1 className="spotlit-stage__name">{name?.[language]}</h1>
          <p className="spotlit-stage__essence">{essence?.[language]}</p>
        </span>
        <span className="spotlit-stage__count">{t('common.notes', { count: all.length })}</span>
      </header>
    </main>
  )
}
