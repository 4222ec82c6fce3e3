import { UNWRITTEN } from '../../shared/journey/local-text.ts'
import { withAdded } from '../../shared/journey/edit.ts'
import { useText } from '../session/surface.tsx'
import { Panel } from '../ui/Panel.tsx'
import { useEditing } from './editing.tsx'
import { JourneyText } from './JourneyText.tsx'
import { TextRows } from './TextRows.tsx'

const places = (list: readonly unknown[]): readonly number[] => list.map((_, index) => index)

/** The journey as a whole: its name, where it comes from, and what a facilitator starts from. */
export function JourneyPart() {
  const t = useText()
  const { draft, become } = useEditing()
  return (
    <div className="je-part">
      <div className="je-head"><h1>{t('editor.part.journey')}</h1></div>
      <Panel title={t('editor.journeyWords')}>
        <JourneyText path="name" label={t('editor.journeyName')} />
        <JourneyText path="origin" label={t('editor.origin')} hint={t('editor.originHint')} multiline />
      </Panel>
      <div className="je-pair">
        <Panel title={t('editor.claims')} aside={t('editor.optional')}>
          <TextRows
            list="claims" positions={places(draft.claims)} label={(position) => t('editor.claim', { number: position + 1 })}
            addLabel={t('editor.addClaim')} onAdd={() => become(withAdded(draft, 'claims', { text: UNWRITTEN, sources: [] }), `claims[${draft.claims.length}].text`)}
          />
        </Panel>
        <Panel title={t('editor.suggestedUnits')} aside={t('editor.optional')}>
          <TextRows
            list="suggestedUnits" text="" hasSources={false} positions={places(draft.suggestedUnits)}
            label={(position) => t('editor.suggestedUnit', { number: position + 1 })}
            addLabel={t('editor.addSuggestedUnit')} onAdd={() => become(withAdded(draft, 'suggestedUnits', UNWRITTEN), `suggestedUnits[${draft.suggestedUnits.length}]`)}
          />
        </Panel>
      </div>
    </div>
  )
}
