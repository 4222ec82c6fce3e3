import type { CSSProperties } from 'react'
import type { Translate } from '../../shared/i18n/catalogue.ts'
import type { NoteView } from '../../shared/views/note-view.ts'
import type { ReportView } from '../../shared/views/report-view.ts'
import { signedHere } from '../../shared/views/signed.ts'
import { Note } from '../ui/Note.tsx'
import { Pile, Staircase, Step } from '../ui/Staircase.tsx'
import { PictureHead } from './PictureHead.tsx'

/** Notes that stand above one another at most; more of them stand in columns side by side, so that a large board stays legible. */
const HIGHEST_COLUMN = 60

type BoardPictureProps = Readonly<{ report: ReportView; t: Translate }>

/** The whole board: every note on its stage, and those that stand nowhere in a row of their own. */
export function BoardPicture({ report, t }: BoardPictureProps) {
  const { journey, language, notes } = report
  const stage = (signedHere(report.signOff)?.figures ?? report.assessment.verdict).stage
  const aside = notes.filter((note) => note.stage === null)
  const piles = journey.stages.map((_, index) => notes.filter((note) => note.stage === index + 1))
  const columns = Math.max(1, ...piles.map((pile) => Math.ceil(pile.length / HIGHEST_COLUMN)))
  const rows = Math.ceil(Math.max(...piles.map((pile) => pile.length)) / columns)
  return (
    <div className="export" data-surface="export" data-picture="board">
      <PictureHead report={report} title={t('close.boardTitle', { client: report.client })} detail={t('common.notes', { count: notes.length })} />
      <div className="export__ground" data-wide={columns > 1 ? '' : undefined} style={{ '--columns': columns, '--rows': rows } as CSSProperties}>
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
