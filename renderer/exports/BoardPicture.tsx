import type { Translate } from '../../shared/i18n/catalogue.ts'
import type { NoteView } from '../../shared/views/note-view.ts'
import type { ReportView } from '../../shared/views/report-view.ts'
import { Note } from '../ui/Note.tsx'
import { Pile, Staircase, Step } from '../ui/Staircase.tsx'
import { PictureHead } from './PictureHead.tsx'

type BoardPictureProps = Readonly<{ report: ReportView; t: Translate }>

/** The whole board: every note on its stage, and those that stand nowhere in a row of their own. */
export function BoardPicture({ report, t }: BoardPictureProps) {
  const { journey, language, notes } = report
  const stage = (report.signOff?.figures ?? report.assessment.verdict).stage
  const aside = notes.filter((note) => note.stage === null)
  return (
    <div className="export" data-surface="export" data-picture="board">
      <PictureHead report={report} title={t('close.boardTitle', { client: report.client })} detail={t('common.notes', { count: notes.length })} />
      <div className="export__ground">
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
              <Pile>{notes.filter((note) => note.stage === index + 1).map((note) => drawn(note, t))}</Pile>
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
