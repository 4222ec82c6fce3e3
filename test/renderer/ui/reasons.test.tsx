// @vitest-environment happy-dom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CapacityBar } from '../../../renderer/ui/CapacityBar.tsx'
import { ConsensusMeter } from '../../../renderer/ui/ConsensusMeter.tsx'
import { Heatmap } from '../../../renderer/ui/Heatmap.tsx'
import { ImpactEffortMatrix } from '../../../renderer/ui/ImpactEffortMatrix.tsx'
import { LensBars } from '../../../renderer/ui/LensBars.tsx'
import { MicroTransformationCard } from '../../../renderer/ui/MicroTransformationCard.tsx'
import { PlacementStrip } from '../../../renderer/ui/PlacementStrip.tsx'
import { type Spot, spreadDiscs } from '../../../renderer/ui/spread-discs.ts'
import { all, button, key, only, show } from './show.tsx'

describe('consensus meter', () => {
  const meter = { label: 'Consensus', value: 0.34, figure: '0.34', contested: true, verdict: 'Contested: two camps', threshold: 0.72, thresholdLabel: 'counts from 0.72' } as const

  it('[UI21] says its figure, its meaning, the threshold and the round before', async () => {
    const place = await show(<ConsensusMeter {...meter} previous={{ value: 0.22, label: 'round 1, 0.22' }} />)
    const bar = only('[role="meter"]')
    expect(bar.getAttribute('aria-valuetext')).toBe('0.34')
    expect(document.getElementById(bar.getAttribute('aria-describedby') ?? '')?.textContent).toBe('Contested: two camps')
    for (const words of ['0.34', 'counts from 0.72', 'round 1, 0.22']) expect(place.textContent).toContain(words)
    expect(only('.marks').hasAttribute('data-crowded')).toBe(false)
  })

  it('[UI21] marks that would collide stand on two lines', async () => {
    await show(<ConsensusMeter {...meter} previous={{ value: 0.65, label: 'round 1, 0.65' }} />)
    expect(only('.marks').hasAttribute('data-crowded')).toBe(true)
  })

  it('[UI21] a first round has no earlier mark', async () => {
    await show(<ConsensusMeter {...meter} contested={false} />)
    expect(all('.track__previous, .marks__previous')).toEqual([])
    expect(only('.meter').hasAttribute('data-contested')).toBe(false)
  })
})

describe('placement strip', () => {
  it('[UI22] points at the lower median', async () => {
    await show(<PlacementStrip counts={[0, 5, 1, 5]} median={2} label="two camps" />)
    expect(all('g').map((group) => all('.strip__median', group).length)).toEqual([0, 1, 0, 0])
    expect(only('svg').getAttribute('aria-label')).toBe('two camps')
  })

  it('[UI22] draws one dot for each placement inside the picture', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 9 }), async (counts) => {
        const place = await show(<PlacementStrip counts={counts} label="spread" />)
        const dots = all<SVGCircleElement>('circle', place)
        expect(dots).toHaveLength(counts.reduce((sum, count) => sum + count, 0))
        expect(dots.every((dot) => Number(dot.getAttribute('cy')) - Number(dot.getAttribute('r')) >= -0.001)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})

describe('heatmap and lens bars', () => {
  it('[UI24] is a table whose held cell has a tick and words', async () => {
    await show(
      <Heatmap
        label="By unit" columns={['1', '2']} heldLabel="the stage it holds"
        rows={[{ id: 's', label: 'Service', cells: [{ id: 'a', share: 1, text: '100', held: true }, { id: 'b', share: null, text: '–' }] }]}
      />,
    )
    expect(all('th').map((head) => `${head.getAttribute('scope')} ${head.textContent}`)).toEqual(['col 1', 'col 2', 'row Service'])
    const held = only('td[data-held]')
    expect(held.textContent).toBe('the stage it holds 100')
    expect(all('[data-icon="check"]', held)).toHaveLength(1)
  })

  it('[UI24] levels rise with the share', async () => {
    const shares = [null, 0, 0.2, 0.25, 0.5, 0.7, 0.85, 1]
    await show(<Heatmap label="By unit" columns={shares.map(String)} heldLabel="" rows={[{ id: 'r', label: 'Row', cells: shares.map((share, id) => ({ id: `${id}`, share, text: '' })) }]} />)
    expect(all('tbody td').map((cell) => cell.dataset['level'])).toEqual(['0', '1', '1', '2', '3', '4', '5', '5'])
  })

  it('[UI25] fills the stage, dashes what was lost, and puts words beside the arrow', async () => {
    await show(
      <LensBars
        label="By lens" stages={5}
        bars={[{ id: 't', name: 'Training', stage: 2, was: 3, stageLabel: 'stage 2', change: { direction: 'down', words: 'from 3' } }, { id: 'd', name: 'Data', stage: 0, stageLabel: 'no stage' }]}
      />,
    )
    const [training, data] = all('.lens__row')
    expect(all('.lens__segment', training).map((one) => one.dataset['state'])).toEqual(['on', 'on', 'lost', 'off', 'off'])
    expect(only('.lens__change', training).textContent).toBe('from 3')
    expect(only('.lens__stage', data).textContent).toBe('–')
    expect(all('.lens__change svg', data)).toEqual([])
  })
})

describe('backlog', () => {
  it('[UI26] over its capacity shows the notch and says by how much', async () => {
    await show(<CapacityBar label="Iteration 3" used={23} capacity={16} words="23 of 16 days" rest="7 over" />)
    const bar = only('[role="meter"]')
    expect(document.getElementById(bar.getAttribute('aria-describedby') ?? '')?.textContent).toBe('23 of 16 days7 over')
    expect(all('.capacity__notch')).toHaveLength(1)
  })

  it('[UI26] within its capacity there is no notch', async () => {
    await show(<CapacityBar label="Iteration 1" used={16} capacity={16} words="16 of 16 days" rest="full" />)
    expect(all('.capacity__notch')).toEqual([])
  })

  it('[UI27] what is too big says why and how to make it smaller', async () => {
    await show(
      <MicroTransformationCard number={8} title="Link histories" gap="Data, stage 3" size="XL" days="18 days" tooBig={{ words: 'Too big: 18 days, limit 8', action: <button type="button">Split</button> }} />,
    )
    expect(only('.mt__over').textContent).toBe('Too big: 18 days, limit 8Split')
    expect(only('.mt').hasAttribute('data-over')).toBe(true)
  })

  const labels = { label: 'Impact and effort', quadrants: ['Do first', 'Split', 'Fill in', 'Leave'], lessEffort: 'less', moreEffort: 'more', moreImpact: 'impact' } as const

  it('[UI28] a disc moves by the arrow keys and stops at the edge', async () => {
    const moves: Spot[] = []
    await show(<ImpactEffortMatrix {...labels} points={[{ id: 'a', number: 1, label: 'One', impact: 0.98, effort: 0.5 }]} onMove={(_, to) => moves.push(to)} />)
    for (const arrow of ['ArrowUp', 'ArrowLeft', 'Enter']) await key(arrow, button('One'))
    expect(moves).toEqual([{ impact: 1, effort: 0.5 }, { impact: 0.98, effort: 0.45 }])
  })

  it('[UI28] discs on one spot stand apart', async () => {
    const spot = { impact: 0.5, effort: 0.5 }
    await show(<ImpactEffortMatrix {...labels} points={[{ id: 'a', number: 1, label: 'One', ...spot }, { id: 'b', number: 2, label: 'Two', ...spot }]} />)
    expect(new Set(all('.matrix__point').map((point) => point.style.left)).size).toBe(2)
  })

  it('[UI28] fifteen discs, wherever they belong, stand apart and leave the corners of the matrix free', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.record({ impact: share, effort: share }), { maxLength: 15 }), (spots) => {
        const drawn = spreadDiscs(spots)
        expect(drawn).toHaveLength(spots.length)
        for (const [index, { impact, effort }] of drawn.entries()) {
          expect(impact > 0.16 && impact < 0.84 && effort > 0.06 && effort < 0.94).toBe(true)
          for (const other of drawn.slice(index + 1)) expect(Math.hypot((impact - other.impact) / 0.125, (effort - other.effort) / 0.14)).toBeGreaterThan(0.99)
        }
      }),
    )
  })

  it('[UI28] a disc with nothing near it stays where it belongs', () => {
    const spots = [{ impact: 0.8, effort: 0.2 }, { impact: 0.3, effort: 0.7 }]
    expect(spreadDiscs(spots)).toEqual(spots)
  })
})
