import { STAGE_COLOURS, type StageColour } from '../../shared/journey/journey.ts'
import { UNWRITTEN } from '../../shared/journey/local-text.ts'
import { withAdded, withIndicator } from '../../shared/journey/edit.ts'
import { useText } from '../session/surface.tsx'
import { Choices } from '../ui/Choices.tsx'
import { Field } from '../ui/Field.tsx'
import { Panel } from '../ui/Panel.tsx'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import { stepTone } from '../ui/step-tone.ts'
import { useEditing } from './editing.tsx'
import { JourneyText } from './JourneyText.tsx'
import { StageTools } from './StageTools.tsx'
import { TextRows } from './TextRows.tsx'
import { useStageNames } from './use-names.ts'

const SOURCED = { text: UNWRITTEN, sources: [] } as const
const places = (list: readonly unknown[]): readonly number[] => list.map((_, index) => index)

/** One stage in full: what it is called, what it is like, and what is true of whoever has reached it. */
export function StagePart() {
  const t = useText()
  const { draft, shown, become } = useEditing()
  const { lensName } = useStageNames()
  const stage = draft.stages[shown.stage - 1]
  if (stage === undefined) return null
  const path = `stages[${shown.stage - 1}]`
  const add = (list: 'symptoms' | 'exits' | 'typicalEvidence', member: unknown) => become(withAdded(draft, `${path}.${list}`, member), `${path}.${list}[${stage[list].length}].text`)
  return (
    <div className="je-part" key={shown.stage}>
      <StageTools />
      <Panel title={t('editor.stageWords')}>
        <div className="je-pair">
          <JourneyText path={`${path}.name`} label={t('editor.name')} />
          <JourneyText path={`${path}.essence`} label={t('editor.essence')} hint={t('editor.essenceHint')} />
        </div>
        <JourneyText path={`${path}.feelsLike`} label={t('frame.feelsLike')} multiline />
        <Spread path={`${path}.spread`} />
        <Colour path={`${path}.colour`} colour={stage.colour} />
      </Panel>
      <Panel title={t('frame.indicators')} aside={t('editor.indicatorsHint')}>
        {draft.lenses.map((lens, index) => (
          <section key={lens.id} className="je-lens" aria-label={lensName(index)}>
            <h3>{lensName(index)}</h3>
            <TextRows
              list={`${path}.indicators`} label={(position) => t('editor.indicator', { number: position + 1 })}
              positions={places(stage.indicators).filter((position) => stage.indicators[position]?.lens === lens.id)}
              addLabel={t('editor.addIndicator')} onAdd={() => become(withIndicator(draft, shown.stage, lens.id), `${path}.indicators[${stage.indicators.length}].text`)}
            />
          </section>
        ))}
      </Panel>
      <div className="je-pair">
        <Panel title={t('frame.symptoms')}>
          <TextRows
            list={`${path}.symptoms`} positions={places(stage.symptoms)} label={(position) => t('editor.symptom', { number: position + 1 })}
            addLabel={t('editor.addSymptom')} onAdd={() => add('symptoms', SOURCED)}
          />
        </Panel>
        <Panel title={t('frame.exits')}>
          <TextRows
            list={`${path}.exits`} positions={places(stage.exits)} label={(position) => t('editor.exit', { number: position + 1 })}
            addLabel={t('editor.addExit')} onAdd={() => add('exits', { ...SOURCED, basis: 'derived' })}
            beside={(position) => <Basis path={`${path}.exits[${position}]`} basis={stage.exits[position]?.basis ?? 'derived'} />}
          />
        </Panel>
      </div>
      <Panel title={t('editor.typicalEvidence')}>
        <TextRows
          list={`${path}.typicalEvidence`} positions={places(stage.typicalEvidence)} label={(position) => t('editor.evidence', { number: position + 1 })}
          addLabel={t('editor.addEvidence')} onAdd={() => add('typicalEvidence', SOURCED)}
        />
      </Panel>
    </div>
  )
}

function Basis({ path, basis }: Readonly<{ path: string; basis: 'published' | 'derived' }>) {
  const t = useText()
  const { set, wrongAt } = useEditing()
  const wrong = wrongAt(`${path}.sources`)
  return (
    <>
      <SegmentedControl
        label={t('editor.basis')} value={basis} onChange={(next) => set(`${path}.basis`, next)}
        options={(['published', 'derived'] as const).map((value) => ({ value, label: t(`frame.${value}`) }))}
      />
      {wrong === null ? null : <span className="field__error">{wrong.what}</span>}
    </>
  )
}

/** How many units must show the stage: a count and a share, of which the larger counts. */
function Spread({ path }: Readonly<{ path: string }>) {
  const t = useText()
  const { draft, shown, set, wrongAt } = useEditing()
  const spread = draft.stages[shown.stage - 1]?.spread ?? { units: 0, share: 0 }
  const percent = Math.round(spread.share * 10_000) / 100
  return (
    <div className="je-spread" role="group" aria-label={t('editor.spread')}>
      <Field
        label={t('editor.units')} type="number" min={0} max={1000} step={1} inputMode="numeric" name={`${path}.units`} value={String(spread.units)}
        onChange={(typed) => set(`${path}.units`, Number(typed))} error={wrongAt(`${path}.units`)?.what ?? null}
      />
      <Field
        label={t('editor.share')} type="number" min={0} max={100} step={1} inputMode="numeric" name={`${path}.share`} value={String(percent)}
        onChange={(typed) => set(`${path}.share`, Math.min(1, Math.max(0, Number(typed) / 100)))}
      />
      <p className="field__hint">{t('editor.spreadHint')}</p>
    </div>
  )
}

function Colour({ path, colour }: Readonly<{ path: string; colour: StageColour | undefined }>) {
  const t = useText()
  const { draft, shown, set } = useEditing()
  const stages = draft.stages.length
  const swatch = (value: StageColour | 'step') => (
    <span className="je-swatch" data-tone={value === 'step' ? stepTone(shown.stage, stages) : value} />
  )
  return (
    <div className="field">
      <span className="field__label">{t('editor.colour')}</span>
      <Choices<StageColour | 'step'>
        label={t('editor.colour')} value={colour ?? 'step'} onChange={(next) => set(path, next === 'step' ? undefined : next)}
        options={(['step', ...STAGE_COLOURS] as const).map((value) => ({ value, label: t(`editor.colourName.${value}`), icon: swatch(value) }))}
      />
    </div>
  )
}
