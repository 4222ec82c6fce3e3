import { Button } from '../../../renderer/ui/Button.tsx'
import { Heatmap } from '../../../renderer/ui/Heatmap.tsx'
import { Icon } from '../../../renderer/ui/Icon.tsx'
import { LensBars } from '../../../renderer/ui/LensBars.tsx'
import { Panel } from '../../../renderer/ui/Panel.tsx'
import { Staircase, Step } from '../../../renderer/ui/Staircase.tsx'
import { IndicatorTicks, StepMark } from '../../../renderer/ui/StepMarks.tsx'
import { Figure, FoundationList, StageMove, Tip } from '../../../renderer/ui/VerdictParts.tsx'
import { WhoList } from '../../../renderer/ui/Who.tsx'
import { Frame } from './Frame.tsx'
import { STAGES, people } from './samples.ts'

const SHARES: Readonly<Record<string, readonly (number | null)[]>> = {
  Service: [100, 100, 86, 83, 20], Online: [100, 88, 71, 33, 20], Marketing: [100, 88, 57, 17, null],
  Stores: [100, 75, 29, 17, 20], IT: [86, 75, 43, null, null], People: [86, 63, 14, null, null],
}
const HELD = [4, 3, 2, 2, 2, 1]
const LENSES = [['Customer experience', 4, 3], ['Outside-in view', 3, 3], ['Data', 2, 2], ['Content', 3, 3], ['Community', 3, 3],
  ['Security and policies', 2, 3], ['Training', 2, 3]] as const
const SHOWN = [[7, 7], [8, 8], [4, 7], [2, 6], [0, 5]] as const

function change(stage: number, was: number) {
  if (stage === was) return { direction: 'same' as const, words: 'as before' }
  return { direction: stage > was ? ('up' as const) : ('down' as const), words: `from ${was}` }
}

/** The verdict with its reasons. */
export function VerdictSheet() {
  return (
    <Frame now="Verdict" time="04:10" of="of 15 min" left={0.28}>
      <main className="work" data-layout="verdict">
        <section className="stage-ground" aria-label="Verdict" style={{ display: 'flex', flexDirection: 'column', paddingTop: '1.5rem' }}>
          <div style={{ padding: '0 2rem', display: 'grid', gap: '1.25rem' }}>
            <div>
              <h1 className="say">Kestrel Home holds <mark>stage 2</mark></h1>
              <p className="say-more">In March it held stage 3. Since then training has stopped and the crisis playbook has gone stale.</p>
            </div>
            <div className="nums">
              <Figure figure="0.84" name="Confidence" words="strong, varied evidence" />
              <Figure figure="94%" name="Stability" words="same result if any 3 notes go" />
            </div>
          </div>
          <div style={{ flex: 1, minHeight: 0, display: 'grid' }}>
            <Staircase label="The stage that holds" stages={5} size="verdict">
              {STAGES.map(({ stage, name }, index) => (
                <Step
                  key={stage} stage={stage} stages={5} name={name} label={`Stage ${stage}, ${name}`} beam={stage === 2 ? 'plain' : 'none'}
                  state={stage <= 2 ? 'lit' : stage === 3 ? 'lost' : 'unlit'}
                  faceExtra={<IndicatorTicks shown={SHOWN[index]?.[0] ?? 0} total={SHOWN[index]?.[1] ?? 0} label={`${SHOWN[index]?.[0]} of ${SHOWN[index]?.[1]}`} />}
                >
                  {stage === 2 ? <StepMark mark="holds">Holds</StepMark> : null}
                  {stage === 3 ? <StepMark mark="was">Held in March, not today</StepMark> : null}
                  {stage === 4 ? <StepMark mark="edge"><b>Leading edge</b>Service</StepMark> : null}
                </Step>
              ))}
            </Staircase>
          </div>
        </section>
        <section aria-label="Why" className="why">
          <Panel title="By unit" aside="% of indicators shown">
            <Heatmap
              label="Share of indicators by unit and stage" columns={['1', '2', '3', '4', '5']} heldLabel="the stage each unit holds"
              rows={Object.entries(SHARES).map(([unit, shares], row) => ({
                id: unit, label: unit,
                cells: shares.map((share, column) => ({
                  id: `${unit}-${column}`, share: share === null ? null : share / 100, text: share === null ? '–' : `${share}`, held: HELD[row] === column + 1,
                })),
              }))}
            />
          </Panel>
          <Panel title="By lens" aside="since March">
            <LensBars
              label="Stage by lens" stages={5}
              bars={LENSES.map(([name, stage, was]) => ({ id: name, name, stage, was, stageLabel: `stage ${stage}`, change: change(stage, was) }))}
            />
          </Panel>
          <Panel title="Missing foundations">
            <FoundationList
              label="Missing foundations"
              foundations={[
                { id: 't', name: 'Training', words: 'No course since March; 62 of 240 agents are trained.' },
                { id: 's', name: 'Security and policies', words: 'Crisis playbook untested since 2023.' },
                { id: 'd', name: 'Data', words: 'Chat and call history sit in two systems.' },
              ]}
            />
            <Tip>Close <b>1 and 2</b> and stage 3 holds again.</Tip>
          </Panel>
          <Panel title="Since March 2025">
            <StageMove from={3} to={2} words={<>Fell back one stage:<br />one lens rose, two fell</>} />
          </Panel>
        </section>
      </main>
      <footer className="foot">
        <p><b>9 of 12</b> have signed</p>
        <WhoList
          label="Who has signed"
          people={people(12).map((person, index) => {
            const state = [3, 9, 11].includes(index) ? ('waiting' as const) : ('signed' as const)
            return { id: person.id, initials: person.initials, label: `${person.name}, ${state === 'signed' ? 'has signed' : 'has not signed'}`, size: 'large' as const, state }
          })}
        />
        <div className="foot__end">
          <Button size="large" icon={<Icon name="projector" />}>Show on projector</Button>
          <Button size="large" tone="primary" icon={<Icon name="check" />}>Sign off the verdict</Button>
        </div>
      </footer>
    </Frame>
  )
}
