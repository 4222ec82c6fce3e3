import { useState } from 'react'
import { usesOf, withLens, withMoved, withoutLens } from '../../shared/journey/edit.ts'
import type { Lens } from '../../shared/journey/journey.ts'
import { useText } from '../session/surface.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Panel } from '../ui/Panel.tsx'
import { useEditing } from './editing.tsx'
import { JourneyText } from './JourneyText.tsx'
import { RemoveLensDialog } from './RemoveLensDialog.tsx'
import { SourcePick } from './SourcePick.tsx'
import { useStageNames } from './use-names.ts'

/** A journey has at most this many lenses. */
const MOST_LENSES = 12

/** The lenses: what each looks at, in which order, and where its indicators go when it is removed. */
export function LensesPart() {
  const t = useText()
  const { draft, become } = useEditing()
  const { lensName } = useStageNames()
  const [doomed, setDoomed] = useState<Lens | null>(null)
  const remove = (lens: Lens) => {
    const { indicators, microTransformations } = usesOf(draft, lens.id)
    if (indicators + microTransformations === 0) become(withoutLens(draft, lens.id, null))
    else setDoomed(lens)
  }
  return (
    <div className="je-part">
      <div className="je-head">
        <h1>{t('editor.part.lenses')}</h1>
        <div className="je-head__do">
          <Button icon={<Icon name="plus" />} disabled={draft.lenses.length >= MOST_LENSES} data-place="lenses" onClick={() => become(withLens(draft), `lenses[${draft.lenses.length}].name`)}>
            {t('editor.addLens')}
          </Button>
        </div>
      </div>
      <p className="muted">{t('editor.lensesHint')}</p>
      <div className="je-pair">
        {draft.lenses.map((lens, index) => (
          <Panel
            key={lens.id} title={lensName(index)}
            aside={
              <span className="je-panel-do">
                <IconButton label={t('editor.lensUp', { name: lensName(index) })} icon={<Icon name="up" />} disabled={index === 0} onClick={() => become(withMoved(draft, 'lenses', [index, index - 1]))} />
                <IconButton label={t('editor.lensDown', { name: lensName(index) })} icon={<Icon name="down" />} disabled={index === draft.lenses.length - 1} onClick={() => become(withMoved(draft, 'lenses', [index, index + 1]))} />
                <IconButton label={t('editor.removeNamed', { name: lensName(index) })} icon={<Icon name="close" />} disabled={draft.lenses.length === 1} onClick={() => remove(lens)} />
              </span>
            }
          >
            <div className="stack">
              <JourneyText path={`lenses[${index}].name`} label={t('editor.name')} />
              <JourneyText path={`lenses[${index}].question`} label={t('editor.question')} hint={t('editor.questionHint')} multiline />
              <div className="row"><SourcePick path={`lenses[${index}].sources`} of={lensName(index)} /></div>
            </div>
          </Panel>
        ))}
      </div>
      {doomed === null ? null : <RemoveLensDialog lens={doomed} onClose={() => setDoomed(null)} />}
    </div>
  )
}
