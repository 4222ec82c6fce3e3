import { Mark } from '../../../renderer/ui/TopBar.tsx'
import { Note } from '../../../renderer/ui/Note.tsx'
import { Pile, Staircase, Step } from '../../../renderer/ui/Staircase.tsx'
import { TimerDisplay } from '../../../renderer/ui/Timer.tsx'
import { BOARD, STAGES, noteOf } from './samples.ts'

/** The projector. */
export function AudienceSheet() {
  return (
    <div className="audience">
      <header className="audience__head">
        <div><h1 className="audience__title">Place the notes</h1><p className="audience__words">What does each one prove?</p></div>
        <TimerDisplay label="Time left" time="12:40" left={0.6} size="audience" />
        <div className="join"><span className="join__code"><Mark /></span><p className="join__words">Join with<b>KITE 42</b>10.0.0.4:4100</p></div>
      </header>
      <main style={{ display: 'grid', minHeight: 0 }}>
        <Staircase label="Social Engagement Journey" stages={5} size="audience">
          {STAGES.map(({ stage, name, essence }) => (
            <Step key={stage} stage={stage} stages={5} name={name} essence={essence} label={`Stage ${stage}, ${name}`}>
              <Pile>{BOARD[stage - 1]?.slice(-4).map((line) => <Note key={line[2]} {...noteOf(line, line[2])} size="audience" />)}</Pile>
            </Step>
          ))}
        </Staircase>
      </main>
    </div>
  )
}
