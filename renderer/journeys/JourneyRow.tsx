import type { ReactNode } from 'react'
import type { Stage } from '../../shared/journey/journey.ts'
import { useLanguage, useText } from '../session/surface.tsx'
import { StageColours } from '../ui/StageColours.tsx'
import { StaircaseMini } from '../ui/StaircaseMini.tsx'
import { wordsOf } from './use-names.ts'

type JourneyRowProps = Readonly<{
  name: string
  stages: readonly Pick<Stage, 'name' | 'colour'>[]
  lenses: number
  /** What else there is to know: when it was changed, whether a session can start on it. */
  more?: ReactNode
  children: ReactNode
}>

/** One journey in the list: its stairs small, its name, and what can be done with it. */
export function JourneyRow({ name, stages, lenses, more, children }: JourneyRowProps) {
  const t = useText()
  const language = useLanguage()
  const facts = t('editor.facts', { stages: t('library.new.stages', { count: stages.length }), lenses: t('editor.lenses', { count: lenses }) })
  return (
    <li className="je-journey">
      <span className="je-journey__picture">
        {stages.length < 2 ? null : <StageColours stages={stages}><StaircaseMini stages={Math.min(9, stages.length)} /></StageColours>}
      </span>
      <span className="je-journey__words">
        <b>{name}</b>
        <span title={stages.map((stage) => wordsOf(stage.name, language)).join(', ')}>{facts}{more}</span>
      </span>
      <span className="je-journey__do">{children}</span>
    </li>
  )
}
