// @vitest-environment happy-dom
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Climb } from '../../../renderer/ui/Climb.tsx'
import { PeopleOnSteps } from '../../../renderer/ui/PeopleOnSteps.tsx'
import { Pile, Staircase, Step } from '../../../renderer/ui/Staircase.tsx'
import { StageTrend } from '../../../renderer/ui/StageTrend.tsx'
import { stepTone } from '../../../renderer/ui/step-tone.ts'
import { all, button, only, press, show } from './show.tsx'

const NAMES = ['Traditional', 'Experimental', 'Operational']

it('[UI15] every step shows its number and name and is named for those who do not see it', async () => {
  await show(
    <Staircase label="Journey" stages={3}>
      {NAMES.map((name, index) => (
        <Step key={name} stage={index + 1} stages={3} name={name} label={`Stage ${index + 1}, ${name}`}><Pile>{name === 'Operational' ? 'a note' : null}</Pile></Step>
      ))}
    </Staircase>,
  )
  expect(all('.step').map((step) => step.getAttribute('aria-label'))).toEqual(['Stage 1, Traditional', 'Stage 2, Experimental', 'Stage 3, Operational'])
  expect(all('.face').map((face) => face.textContent)).toEqual(['1Traditional', '2Experimental', '3Operational'])
  expect(all('.step').map((step) => step.firstElementChild?.className)).toEqual(['pile', 'pile', 'pile'])
})

it('[UI15] tones rise strictly from the first to the last, whatever the number of stages', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 9 }), (stages) => {
      const tones = Array.from({ length: stages }, (_, index) => stepTone(index + 1, stages))
      expect(tones[0]).toBe(1)
      expect(tones.at(-1)).toBe(9)
      expect(tones.every((tone, index) => index === 0 || tone > (tones[index - 1] ?? 0))).toBe(true)
    }),
  )
})

it('[UI16] a step carries its state', async () => {
  await show(
    <Staircase label="Journey" stages={3}>
      <Step stage={1} stages={3} name="A" label="A" state="lit" beam="plain" />
      <Step stage={2} stages={3} name="B" label="B" state="lost" />
      <Step stage={3} stages={3} name="C" label="C" state="target" />
    </Staircase>,
  )
  expect(all('.step').map((step) => step.dataset['state'])).toEqual(['lit', 'lost', 'target'])
  expect(all('.beam')).toHaveLength(1)
})

it('[UI30] the highest stage stands on top and the chosen one is pressed', async () => {
  const asked: number[] = []
  await show(<Climb label="Stages" stages={NAMES.map((name, index) => ({ stage: index + 1, name }))} chosen={2} onChoose={(stage) => asked.push(stage)} />)
  expect(all('.climb__step b').map((one) => one.textContent)).toEqual(['3', '2', '1'])
  expect(only('[aria-pressed="true"]').textContent).toBe('2Experimental')
  await press(button('3Operational'))
  expect(asked).toEqual([3])
})

it('[UI29] a fall is dashed and the last stage is a figure', async () => {
  await show(<StageTrend stages={5} label="1, 3, then back to 2" points={[{ id: 'a', stage: 1 }, { id: 'b', stage: 3 }, { id: 'c', stage: 2 }]} />)
  expect(all('.trend__line').map((line) => line.hasAttribute('data-fell'))).toEqual([false, true])
  expect(only('.trend__stage').textContent).toBe('2')
  expect(only('svg').getAttribute('aria-label')).toBe('1, 3, then back to 2')
})

const steps = [
  { stage: 1, name: 'Traditional', label: 'Stage 1: 0 people', people: [] },
  { stage: 2, name: 'Experimental', label: 'Stage 2: 2 people', people: [{ id: 'p1', initials: 'No', name: 'Noor', unit: 'Service' }, { id: 'p2', initials: 'Br', name: 'Bram', unit: 'Stores' }] },
] as const

it('[UI23] people stand on their step with initials, name and unit', async () => {
  await show(<PeopleOnSteps label="Who stands where" steps={steps} />)
  expect(all('.count').map((count) => count.textContent)).toEqual(['0', '2'])
  expect(all('.stander__disc').map((disc) => disc.textContent)).toEqual(['No', 'Br'])
  expect(all('.stander__unit').map((unit) => unit.textContent)).toEqual(['Service', 'Stores'])
})

it('[UI23] an anonymous round keeps the discs and nothing that tells who it is', async () => {
  const place = await show(<PeopleOnSteps label="Who stands where" steps={steps} anonymous />)
  expect(all('.stander__disc')).toHaveLength(2)
  expect(place.innerHTML).not.toMatch(/Noor|Bram|\bNo\b|\bBr\b|Service|Stores/)
})
