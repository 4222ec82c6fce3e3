import { useState } from 'react'
import { Button } from '../../../renderer/ui/Button.tsx'
import { StagePick } from '../../../renderer/ui/Climb.tsx'
import { ConsensusMeter } from '../../../renderer/ui/ConsensusMeter.tsx'
import { Field } from '../../../renderer/ui/Field.tsx'
import { Icon } from '../../../renderer/ui/Icon.tsx'
import { Note } from '../../../renderer/ui/Note.tsx'
import { PeopleOnSteps } from '../../../renderer/ui/PeopleOnSteps.tsx'
import { Log, Queue, SettledList } from '../../../renderer/ui/ResolveParts.tsx'
import { Frame } from './Frame.tsx'
import { STAGES, noteOf, people } from './samples.ts'

const QUEUE = [
  ['12 care reports to the board, no decision', [0, 5, 1, 5, 1], 2, '0.34'],
  ['Legal has stopped two posts since June', [4, 4, 0, 4, 0], 2, '0.36'],
  ['Crisis playbook, last tested in 2023', [1, 5, 6, 0, 0], 3, '0.48'],
  ['Listening report goes to nine managers weekly', [0, 4, 5, 3, 0], 3, '0.57'],
  ['Garden team hosts a group of 3,000', [0, 20, 6, 4, 0], 2, '0.59'],
] as const

const CHOICES = [['discuss', 'Discuss'], ['revote', 'Re-vote'], ['split', 'Split'], ['merge', 'Merge'], ['rule', 'Rule'], ['park', 'Park']] as const

/** One contested note, the two camps, and what to do about it. */
export function ResolveSheet() {
  const [because, setBecause] = useState('Reporting alone is stage 2 work. Stage 4 asks for a decision that came out of it, and the room could name none.')
  const [stage, setStage] = useState<number | null>(2)
  const asked = new URLSearchParams(location.search)
  const all = people(asked.has('many') ? 28 : 12)
  const spread = asked.has('many') ? [0, 12, 1, 13, 2] : [0, 5, 1, 5, 1]
  const start = (index: number) => spread.slice(0, index).reduce((sum, count) => sum + count, 0)
  return (
    <Frame now="Resolve" time="00:40" of="of 2 min" left={0.33} warning="last minute">
      <main className="work" data-layout="resolve">
        <aside className="side" data-at="start" aria-label="Contested notes">
          <div className="side__head"><h2>Contested</h2><span className="muted">6 left, worst first</span></div>
          <Queue
            label="Contested, worst first" current={QUEUE[0][0]} onOpen={() => {}}
            entries={QUEUE.map(([text, counts, median, figure]) => ({ id: text, text, counts, median, figure, spread: `lower median ${median}` }))}
          />
          <SettledList
            title="Settled, 2" onOpen={() => {}}
            entries={[{ id: 'a', text: 'Store pages outrank the brand page', how: 'ruled', words: 'Ruled 2' }, { id: 'b', text: 'Loyalty forum’s origin', how: 'parked', words: 'Parked' }]}
          />
        </aside>
        <section className="stage-ground" aria-label="The note under discussion" style={{ display: 'flex', flexDirection: 'column', gap: '1.5rem', paddingTop: '2rem' }}>
          <div style={{ display: 'grid', gap: '1.5rem', padding: '0 2rem' }}>
            <Note
              {...noteOf(['metric', 2, '12 care reports went to the board this year; none led to a decision', 'against'], 'large')} size="large"
              meta={['Metric', 'Service', 'Outside-in view', 'Noor, 10:42']}
            />
            <ConsensusMeter
              label="Consensus" value={0.34} figure="0.34" contested verdict="Contested: two camps, stages 2 and 4" detail="Round 2 of this note"
              threshold={0.7} thresholdLabel="counts from 0.70" previous={{ value: asked.has('many') ? 0.62 : 0.22, label: 'round 1, 0.22' }}
            />
          </div>
          <div style={{ flex: 1, display: 'grid', minHeight: 0 }}>
            <PeopleOnSteps
              label="Who stands where" anonymous={asked.has('anonymous')}
              steps={STAGES.map((one, index) => ({
                stage: one.stage, name: one.name, label: `Stage ${one.stage}, ${one.name}: ${spread[index] ?? 0} people`,
                people: all.slice(start(index), start(index) + (spread[index] ?? 0)), state: one.stage === stage ? 'lit' as const : 'unlit' as const,
              }))}
            />
          </div>
        </section>
        <aside className="side" data-at="end" aria-label="Decision">
          <h2>Settle it</h2>
          <div className="acts">
            {CHOICES.map(([icon, label]) => <Button key={icon} stacked aria-pressed={icon === 'rule'} icon={<Icon name={icon} />}>{label}</Button>)}
          </div>
          <div className="ruling">
          <span className="ruling__label">Rule for stage</span>
          <StagePick label="Rule for stage" stages={STAGES.map((one) => ({ stage: one.stage, label: `Stage ${one.stage}, ${one.name}` }))} chosen={stage} onChoose={setStage} />
          <Field label="Because" multiline rows={4} value={because} onChange={setBecause} />
          <Button tone="primary" wide icon={<Icon name="rule" />}>Rule stage {stage}</Button>
          </div>
          <h3>Rounds</h3>
          <Log label="Rounds" entries={[{ id: '1', time: '11:22', words: 'Round 2, open. Dev moved to 3.', figure: '0.34' }, { id: '2', time: '11:18', words: 'Discussed for 3 minutes.' }]} />
        </aside>
      </main>
    </Frame>
  )
}
