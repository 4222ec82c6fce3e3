import { FEWEST_STAGES, MOST_STAGES } from '../../shared/journey/check.ts'
import { withoutStage, withStage, withStageMoved } from '../../shared/journey/edit.ts'
import { useText } from '../session/surface.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useEditing } from './editing.tsx'
import { useStageNames } from './use-names.ts'

/** Which stage this is, and what can be done with it as a whole. */
export function StageTools() {
  const t = useText()
  const { draft, shown, show, become } = useEditing()
  const { stageName } = useStageNames()
  const { stage } = shown
  const stages = draft.stages.length
  const move = (to: number) => {
    become(withStageMoved(draft, stage, to))
    show({ stage: to })
  }
  const add = () => {
    become(withStage(draft), `stages[${stages}].name`)
    show({ stage: stages + 1 })
  }
  const remove = () => {
    become(withoutStage(draft, stage))
    show({ stage: Math.max(1, Math.min(stage, stages - 1)) })
  }
  return (
    <div className="je-head">
      <h1 tabIndex={-1} data-place={`stages[${stage - 1}]`}>{t('common.stageNamed', { stage, name: stageName(stage) })}</h1>
      <div className="je-head__do">
        <Button icon={<Icon name="left" />} disabled={stage === 1} onClick={() => move(stage - 1)}>{t('editor.earlier')}</Button>
        <Button icon={<Icon name="right" />} disabled={stage === stages} onClick={() => move(stage + 1)}>{t('editor.later')}</Button>
        <Button icon={<Icon name="trash" />} disabled={stages <= FEWEST_STAGES} onClick={remove}>{t('editor.removeStage')}</Button>
        <Button icon={<Icon name="plus" />} disabled={stages >= MOST_STAGES} data-place="stages" onClick={add}>{t('editor.addStage')}</Button>
      </div>
    </div>
  )
}
