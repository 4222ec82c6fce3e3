import { useState } from 'react'
import { Button } from '../../../renderer/ui/Button.tsx'
import { HotSeat } from '../../../renderer/ui/HotSeat.tsx'
import { Icon } from '../../../renderer/ui/Icon.tsx'
import { Legend } from '../../../renderer/ui/Legend.tsx'
import { Note } from '../../../renderer/ui/Note.tsx'
import { NoteOrigin, NoteSlot } from '../../../renderer/ui/NoteSlot.tsx'
import { RoundBand } from '../../../renderer/ui/RoundBand.tsx'
import { SegmentedControl } from '../../../renderer/ui/SegmentedControl.tsx'
import { Pile, Staircase, Step } from '../../../renderer/ui/Staircase.tsx'
import { Frame } from './Frame.tsx'
import { BOARD, STAGES, TRAY, noteOf, people } from './samples.ts'

const DONE = [0.76, 0.9, 1, 1, 1, 0.5, 1, 1, 1, 0.2, 1, 1]

/** The board while notes are placed. */
export function BoardSheet() {
  const [mode, setMode] = useState<'open' | 'blind'>('blind')
  const [seat, setSeat] = useState<string | null>('Noor')
  const many = new URLSearchParams(location.search).has('many')
  return (
    <Frame now="Place" time="12:40" of="of 20 min" left={0.63}>
      <RoundBand
        label="Round" mode={mode} title="Blind round 1." detail="Only Noor’s own notes are on the steps." done={8} total={many ? 28 : 12}
        progress={<><b>8 of {many ? 28 : 12}</b> have placed everything</>}
      >
        <SegmentedControl
          label="Placing" value={mode} onChange={setMode}
          options={[{ value: 'open', label: 'Open' }, { value: 'blind', label: 'Blind', icon: <Icon name="blind" /> }]}
        />
        <Button tone="primary" icon={<Icon name="eye" />}>Reveal placements</Button>
      </RoundBand>
      <main className="work" data-layout="board">
        <aside className="side" data-at="start" data-tight="" aria-label="Unplaced notes">
          <div className="side__head">
            <h2>Unplaced <span className="side__count">7</span></h2>
            <Button tone="bare" icon={<Icon name="plus" />}>Add note</Button>
          </div>
          <div className="side__list">
            <NoteOrigin>Being placed</NoteOrigin>
            {TRAY.map((line) => <Note key={line[2]} {...noteOf(line, line[2])} />)}
          </div>
          <div className="side__foot">
            <Legend
              label="What the notes mean"
              entries={[
                { kind: 'observation', label: 'Observation' }, { kind: 'quote', label: 'Quote' }, { kind: 'metric', label: 'Metric' },
                { kind: 'artefact', label: 'Artefact' }, { kind: 'policy', label: 'Policy' }, { mark: 'strength', label: 'Strength' },
                { mark: 'against', label: 'Against' }, { mark: 'symptom', label: 'Symptom' },
              ]}
            />
          </div>
        </aside>
        <div className="stage-ground" style={{ display: 'grid', position: 'relative' }}>
          <Staircase label="Social Engagement Journey" stages={5}>
            {STAGES.map(({ stage, name, essence }) => (
              <Step
                key={stage} stage={stage} stages={5} name={name} essence={essence} label={`Stage ${stage}, ${name}`}
                state={stage === 3 ? 'target' : 'unlit'} beam={stage === 3 ? 'edged' : 'none'}
              >
                <Pile {...(many ? { density: stage === 1 ? 'compact' : stage === 2 ? 'fan' : 'plain' } : {})}>
                  {stage === 3 ? <NoteSlot>Drop on stage 3</NoteSlot> : null}
                  {BOARD[stage - 1]?.map((line) => (
                    <Note key={line[2]} {...noteOf(line, line[2])} {...(many && stage < 3 ? { size: stage === 1 ? 'compact' : 'fan' } : {})} />
                  ))}
                </Pile>
              </Step>
            ))}
          </Staircase>
          <div style={{ position: 'absolute', left: '43.7%', top: '4.5rem', width: 'min(20.5rem, 50%)', zIndex: 5 }}>
            <Note {...noteOf(['metric', 3, 'Service replies in 38 minutes, seven days a week'], 'dragged')} state="dragged" meta={['Metric', 'Service', 'Training']} />
          </div>
        </div>
      </main>
      <HotSeat
        label="Hot seat" hint="Pick your name" current={seat} onPick={setSeat}
        seats={people(many ? 28 : 12).map((person, index) => {
          const progress = DONE[index % DONE.length] ?? 1
          return { ...person, progress, progressLabel: progress === 1 ? 'done' : `${Math.round(progress * 34)} of 34 placed` }
        })}
      />
    </Frame>
  )
}
