import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { stepTone } from './step-tone.ts'

const Colours = createContext<readonly (string | undefined)[]>([])

type StageColoursProps = Readonly<{ stages: readonly Readonly<{ colour?: string }>[]; children: ReactNode }>

/** Gives every staircase below it the colours that the stages of this journey wear, lowest first. */
export function StageColours({ stages, children }: StageColoursProps) {
  const colours = useMemo(() => stages.map(({ colour }) => colour), [stages])
  return <Colours value={colours}>{children}</Colours>
}

/** What a step looks like: the colour that its stage wears, or else one of the nine tones, 1 to 9. */
export function useStepTone(): (stage: number, stages: number) => string | number {
  const colours = useContext(Colours)
  return (stage, stages) => (colours.length === stages ? colours[stage - 1] : undefined) ?? stepTone(stage, stages)
}
