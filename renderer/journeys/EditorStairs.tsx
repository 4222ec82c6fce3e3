import { type KeyboardEvent, useRef } from 'react'
import { withStageMoved } from '../../shared/journey/edit.ts'
import { useText } from '../session/surface.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Staircase, Step } from '../ui/Staircase.tsx'
import { stepByKey } from '../ui/step-by-key.ts'
import { useEditing } from './editing.tsx'
import { useStageNames } from './use-names.ts'

type EditorStairsProps = Readonly<{
  /** How many things are to mend in each stage, lowest first. */
  problems: readonly number[]
  /** Says to assistive technology what became of a stage that was moved. */
  onSay: (words: string) => void
}>

/** The journey drawn while it is edited: press a step to edit its stage, or go and move with the arrows. */
export function EditorStairs({ problems, onSay }: EditorStairsProps) {
  const t = useText()
  const { draft, shown, show, become } = useEditing()
  const { stageName, stageEssence } = useStageNames()
  const stairs = useRef<HTMLDivElement>(null)
  const stages = draft.stages.length
  const focus = (stage: number) => requestAnimationFrame(() => stairs.current?.querySelector<HTMLElement>(`[data-pick="${stage}"]`)?.focus())
  const onKeyDown = (event: KeyboardEvent) => {
    const to = stepByKey(event.key, shown.stage, stages)
    if (to === null || to < 1 || to > stages || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    if (event.altKey && to !== shown.stage) {
      onSay(t('editor.movedTo', { name: stageName(shown.stage), stage: to }))
      become(withStageMoved(draft, shown.stage, to))
    }
    show({ part: 'stages', stage: to })
    focus(to)
  }
  return (
    <div onKeyDown={onKeyDown} className="je-stairs">
      <Staircase ref={stairs} label={t('editor.stairs')} stages={stages}>
        {draft.stages.map((_, index) => {
          const stage = index + 1
          const name = stageName(stage)
          const wrong = problems[index] ?? 0
          const isPicked = shown.part === 'stages' && stage === shown.stage
          return (
            <Step
              key={stage} stage={stage} stages={stages} name={name} essence={stageEssence(stage)}
              label={t('common.stageNamed', { stage, name })}
            >
              {isPicked ? <span className="je-here"><Icon name="pencil" /></span> : null}
              {wrong === 0 ? null : <span className="je-flag"><Icon name="warning" />{wrong}</span>}
              <button
                type="button" className="je-pick" data-pick={stage} aria-pressed={isPicked} tabIndex={stage === shown.stage ? 0 : -1} title={t('editor.howToMove')}
                aria-label={wrong === 0 ? t('editor.editStage', { stage, name }) : t('editor.editStageWrong', { stage, name, count: wrong })}
                onClick={() => show({ part: 'stages', stage })}
              />
            </Step>
          )
        })}
      </Staircase>
    </div>
  )
}
