import { flag } from './flag.ts'
import { Staircase, Step, type StepState } from './Staircase.tsx'

/** Somebody on a step; a unit that speaks as one stands as a square, a hand without a name as an empty disc. */
export type Stander = Readonly<{ id: string; initials: string; name: string; unit?: string; voice?: 'unit' | 'hand' }>

export type StepOfPeople = Readonly<{
  stage: number
  name: string
  /** "Stage 2, Experimental: 5 people". */
  label: string
  people: readonly Stander[]
  state?: StepState
}>

export type PeopleOnStepsProps = Readonly<{ label: string; steps: readonly StepOfPeople[]; anonymous?: boolean }>

/** More people than this on one step stand closer, without their units. */
const ROOMY = 8

/** People on the step they believe in: the count above, initials in discs, unit beneath; anonymous rounds keep the discs only. */
export function PeopleOnSteps({ label, steps, anonymous = false }: PeopleOnStepsProps) {
  const crowded = steps.some((step) => step.people.length > ROOMY)
  return (
    <Staircase label={label} stages={steps.length} size="people">
      {steps.map((step) => (
        <Step key={step.stage} stage={step.stage} stages={steps.length} name={step.name} label={step.label} state={step.state ?? 'unlit'}>
          <div className="count" data-none={flag(step.people.length === 0)} aria-hidden="true">{step.people.length}</div>
          <ul className="crowd" data-crowded={flag(crowded)}>
            {step.people.map((person) => (
              <li key={person.id} className="stander" data-voice={person.voice} data-anonymous={flag(anonymous)}>
                <i className="stander__disc" aria-hidden="true" title={anonymous ? undefined : person.name}>{anonymous ? null : person.initials}</i>
                {anonymous ? null : <span className="sr">{person.name}</span>}
                {anonymous || crowded || person.unit === undefined ? null : <span className="stander__unit">{person.unit}</span>}
              </li>
            ))}
          </ul>
        </Step>
      ))}
    </Staircase>
  )
}
