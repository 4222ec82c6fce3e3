import { HotSeat } from '../../../renderer/ui/HotSeat.tsx'
import { LensBars } from '../../../renderer/ui/LensBars.tsx'
import { Note } from '../../../renderer/ui/Note.tsx'
import { PlacementStrip } from '../../../renderer/ui/PlacementStrip.tsx'
import { Panel } from '../../../renderer/ui/Panel.tsx'
import { Pile, Staircase, Step } from '../../../renderer/ui/Staircase.tsx'
import { StaircaseMini } from '../../../renderer/ui/StaircaseMini.tsx'
import { StageTrend } from '../../../renderer/ui/StageTrend.tsx'
import { TimerDisplay } from '../../../renderer/ui/Timer.tsx'
import { NINE, PILES, noteOf, people } from './samples.ts'

/** Parts at their edges: two and nine stages, a full hot seat, the audience's sizes. */
export function PartsSheet() {
  const last = NINE.length
  return (
    <main className="page stack">
      <h1>Parts at their edges</h1>
      <div className="row">
        <TimerDisplay label="Time left" time="12:40" of="of 20 min" left={0.6} size="audience" />
        <TimerDisplay label="Time left in the last minute" time="00:40" left={0.1} warning="last minute" size="audience" />
      </div>
      <Staircase label="Nine stages" stages={last}>
        {NINE.map((name, index) => (
          <Step key={name} stage={index + 1} stages={last} name={name} essence="in words" label={`Stage ${index + 1}, ${name}`} state={index < 3 ? 'lit' : index === 3 ? 'lost' : 'unlit'}>
            <Pile><Note {...noteOf(['quote', 1, 'A note on a narrow step', index === 2 ? 'against' : 'symptom'], `n${index}`)} /></Pile>
          </Step>
        ))}
      </Staircase>
      <Staircase label="Two stages, for the audience" stages={2} size="audience">
        {['Before', 'After'].map((name, index) => (
          <Step key={name} stage={index + 1} stages={2} name={name} essence="Command and control" label={`Stage ${index + 1}, ${name}`} beam={index === 0 ? 'plain' : 'none'} state={index === 0 ? 'lit' : 'unlit'}>
            <Pile><Note {...noteOf(['artefact', 2, 'Newsletter leaves from a no‑reply address'], `a${index}`)} size="audience" /></Pile>
          </Step>
        ))}
      </Staircase>
      <HotSeat
        label="Hot seat" hint="Pick your name" current="Bram" onPick={() => {}}
        seats={people(28).map((person, index) => ({ ...person, progress: (index % 4) / 3, progressLabel: `${index} of 34` }))}
      />
      <div className="row" style={{ alignItems: 'stretch' }}>
        {[2, 3, 7, 9].map((stages) => (
          <div key={stages} style={{ width: '18rem' }}>
            <Panel title={`${stages} stages`}>
              <StaircaseMini stages={stages} lit={stages - 1} lost={stages} piles={PILES} label={`${stages} stages`} />
              <StageTrend stages={stages} points={[{ id: 'a', stage: 1 }, { id: 'b', stage: stages }, { id: 'c', stage: 2 }]} label={`up to ${stages}, back to 2`} />
            </Panel>
          </div>
        ))}
      </div>
      <Panel title="Placements"><PlacementStrip counts={[0, 20, 6, 4, 0]} median={2} label="stage 2: 20, stage 3: 6, stage 4: 4" size="large" /></Panel>
      <Panel title="Nine-stage lenses">
        <LensBars label="Lenses" stages={9} bars={[{ id: 'x', name: 'Security and policies and everything near it', stage: 4, was: 7, stageLabel: 'stage 4', change: { direction: 'down', words: 'from 7' } }]} />
      </Panel>
    </main>
  )
}
