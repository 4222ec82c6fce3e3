import { useState } from 'react'
import { Button } from '../../../renderer/ui/Button.tsx'
import { CapacityBar } from '../../../renderer/ui/CapacityBar.tsx'
import { Icon } from '../../../renderer/ui/Icon.tsx'
import { ImpactEffortMatrix, type MatrixPoint } from '../../../renderer/ui/ImpactEffortMatrix.tsx'
import { MicroTransformationCard, NumberDisc } from '../../../renderer/ui/MicroTransformationCard.tsx'
import { StaircaseMini } from '../../../renderer/ui/StaircaseMini.tsx'
import { Frame } from './Frame.tsx'

const LANES = [
  ['Iteration 1', '3 to 14 Nov', 15, 20, '5 free', [['Two-hour refresher for the social desk', 'Training, stage 3', '40 agents certified', 'Rosa', 'by 14 Nov', 'S', '4 days'],
    ['Rehearse the crisis playbook once', 'Policies, stage 3', 'Rehearsed, fixes logged', 'Ines', 'by 12 Nov', 'S', '3 days']]],
  ['Iteration 2', '17 to 28 Nov', 13, 20, '7 free', [['Name a reply owner in ten stores', 'Training, stage 3', '80% answered in ten stores', 'Greta', 'by 28 Nov', 'M', '6 days']]],
  ['Iteration 3', '1 to 12 Dec', 23, 16, '7 over', [['Link chat and call history', 'Data, stage 3', 'One view of every customer', 'Yuki', 'by 12 Dec', 'XL', '18 days'],
    ['Refresher for store managers', 'Training, stage 3', '58 managers certified', 'Malik', 'by 12 Dec', 'M', '5 days']]],
] as const

const SPOTS = [[22, 84], [15, 62], [10, 38], [44, 70], [47, 88], [30, 32], [30, 54], [90, 80], [42, 46], [62, 40], [37, 15], [14, 20], [14, 20]] as const

function toneOf(number: number): 'planned' | 'proposed' | 'over' {
  if (number === 8) return 'over'
  return number > 9 ? 'proposed' : 'planned'
}

/** Iterations with their cards, and the matrix. */
export function BacklogSheet() {
  const [points, setPoints] = useState<readonly MatrixPoint[]>(SPOTS.map(([effort, impact], index) => ({
    id: `m${index}`, number: index + 1, label: `${index + 1}: impact ${impact}%, effort ${effort}%`, effort: effort / 100, impact: impact / 100, tone: toneOf(index + 1),
  })))
  const [picked, setPicked] = useState<string | null>(null)
  return (
    <Frame now="Backlog" time="18:05" of="of 30 min" left={0.6}>
      <main className="work" data-layout="backlog">
        <aside className="side" data-at="start" aria-label="Proposed">
          <h2>Proposed <span className="side__count">3</span></h2>
          <MicroTransformationCard number={10} title="Buddy each store with a desk agent" gap="Community" size="M" days="6 days" state="proposed" cardId="p10" />
          <MicroTransformationCard number={11} title="Log which posts led to a visit" gap="Data" size="S" days="3 days" state="proposed" cardId="p11" />
          <Button wide icon={<Icon name="plus" />}>Write one</Button>
          <div className="side__foot"><StaircaseMini stages={5} lit={2} lost={3} /><h2>From stage 2 to 3</h2><span className="muted">three foundations to close</span></div>
        </aside>
        <section aria-label="Iterations" className="lanes">
          {LANES.map(([name, dates, used, capacity, rest, cards], lane) => (
            <section key={name} aria-label={name} className="lane">
              <div className="lane__head">
                <h2>{name}</h2><span className="lane__dates">{dates}</span>
                <CapacityBar label={`Capacity of ${name}`} used={used} capacity={capacity} words={<><b>{used}</b> of {capacity} days</>} rest={rest} />
              </div>
              {cards.map(([title, gap, measure, owner, due, size, days], index) => (
                <MicroTransformationCard
                  key={title} number={lane * 3 + index + 1} title={title} gap={gap} measure={measure} owner={{ initials: owner.slice(0, 2), name: owner }} due={due}
                  size={size} days={days} cardId={title}
                  {...(size === 'XL' ? { tooBig: { words: <><b>Too big:</b> 18 days, limit 8</>, action: <Button icon={<Icon name="split" />}>Split</Button> } } : {})}
                />
              ))}
              <div className="drop">7 days free: drop a card here</div>
            </section>
          ))}
        </section>
        <aside className="side" data-at="end" aria-label="Overview">
          <h2>Impact and effort</h2>
          <ImpactEffortMatrix
            label="Impact and effort" points={points} quadrants={['Do first', 'Split, then plan', 'Fill in', 'Leave']} lessEffort="less effort" moreEffort="more effort"
            moreImpact="more impact →" selected={picked} onPick={setPicked}
            onMove={(id, to) => setPoints(points.map((point) => (point.id === id ? { ...point, ...to } : point)))}
          />
          <h2>Gaps covered</h2>
          <div className="row">Training <NumberDisc number={1} /><NumberDisc number={5} /><NumberDisc number={10} tone="proposed" /><NumberDisc number={8} tone="over" /></div>
          <Button tone="primary" size="large" wide iconEnd={<Icon name="right" />}>Start iteration 1</Button>
        </aside>
      </main>
    </Frame>
  )
}
