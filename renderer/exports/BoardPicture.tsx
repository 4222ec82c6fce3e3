import type { CSSProperties } from 'react'
import type { Translate } from '../../shared/i18n/catalogue.ts'
import type { NoteView } from '../../shared/views/note-view.ts'
import type { ReportView } from '../../shared/views/report-view.ts'
import { signedHere } from '../../shared/views/signed.ts'
import { laneOf, placeOf } from '../../shared/views/where-it-stands.ts'
import { LaneRowView } from '../ui/LaneRowView.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Note } from '../ui/Note.tsx'
import { Pile, Staircase, Step } from '../ui/Staircase.tsx'
import { PictureHead } from './PictureHead.tsx'

/** Notes that stand above one another at most; more of them stand in columns side by side, so that a large board stays legible. */
const HIGHEST_COLUMN = 60

type BoardPictureProps = Readonly<{ report: ReportView; t: Translate }>

/** The whole board: every note on its stage or contested between stages, and those that stand nowhere in a row of their own. */
export function BoardPicture({ report, t }: BoardPictureProps) {
  const { journey, language, notes } = report
  const stage = (signedHere(report.signOff)?.figures ?? report.assessment.verdict).stage
  const aside = notes.filter((note) => placeOf(note).is === 'nowhere')
  const piles = journey.stages.map((_, index) => notes.filter((note) => note.stage === index + 1))
  const columns = Math.max(1, ...piles.map((pile) => Math.ceil(pile.length / HIGHEST_COLUMN)))
  const rows = Math.ceil(Math.max(...piles.map((pile) => pile.length)) / columns)
  return (
    <div className="export" data-surface="export" data-picture="board">
      <PictureHead report={report} title={t('close.boardTitle', { client: report.client })} detail={t('common.notes', { count: notes.length })} />
      <div className="export__ground" data-wide={columns > 1 ? '' : undefined} style={{ '--columns': columns, '--rows': rows } as CSSProperties}>
        <Contested report={report} t={t} />
        <Staircase label={journey.name[language]} stages={journey.stages.length}>
          {journey.stages.map(({ name, essence }, index) => (
            <Step
              key={name.en}
              stage={index + 1}
              stages={journey.stages.length}
              name={name[language]}
              essence={essence[language]}
              label={name[language]}
              state={stage !== null && index < stage ? 'lit' : 'unlit'}
            >
              <Pile>{(piles[index] ?? []).map((note) => drawn(note, t))}</Pile>
            </Step>
          ))}
        </Staircase>
      </div>
      {aside.length === 0 ? null : (
        <div className="export__aside">
          <h2>{t('report.standsNowhere')}</h2>
          <div className="export__notes">{aside.map((note) => drawn(note, t))}</div>
        </div>
      )}
    </div>
  )
}

/** What people place too far apart, over the stages it is torn between, as it lies on the board. */
function Contested({ report: { journey, notes }, t }: BoardPictureProps) {
  const rows = laneOf(notes, 'apart')
  if (rows.length === 0) return null
  return (
    <div className="between" data-stages={journey.stages.length}>
      <h2 className="between__head"><Icon name="warning" />{t('place.contested')} <span className="between__words">{t('place.betweenWords')}</span></h2>
      {rows.map((row) => (
        <LaneRowView key={row[0]?.notes[0]?.id} row={row} stages={journey.stages.length} density="apart" keyOf={({ id }) => id} card={(note) => drawn(note, t)} />
      ))}
    </div>
  )
}

function drawn(note: NoteView, t: Translate) {
  return (
    <Note
      key={note.id}
      text={note.text}
      kind={note.kind}
      strength={note.strength}
      against={note.stance === 'contradicts'}
      symptom={note.symptom}
      spoken={t(`common.kind.${note.kind}`)}
    />
  )
}
