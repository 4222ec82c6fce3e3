import { type FormEvent, useId, useState } from 'react'
import type { LensId, UnitId } from '../../../shared/kernel/ids.ts'
import type { MicroTransformationDraft } from '../../../shared/session/backlog.ts'
import type { BacklogItemView } from '../../../shared/views/backlog-view.ts'
import { Changes } from '../../session/Changes.tsx'
import { useCommand, useSession } from '../../session/session.tsx'
import { useLanguage, useText } from '../../session/surface.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Select } from '../../ui/Select.tsx'
import { draftOf } from './drafts.ts'
import { daysInField, daysTyped } from './words.ts'

type ItemDialogProps = Readonly<{
  /** What is edited; `null` writes a new one. */
  item: BacklogItemView | null
  start: MicroTransformationDraft
  library: string | null
  onClose: () => void
}>

const CONFIDENCES = [1, 0.8, 0.5] as const

/** Everything that the room agrees on for one micro-transformation. */
export function ItemDialog({ item, start, library, onClose }: ItemDialogProps) {
  const t = useText()
  const language = useLanguage()
  const give = useCommand()
  const form = useId()
  const first = useSession((view) => view.backlog.iterations[0])
  const [draft, setDraft] = useState<MicroTransformationDraft>(item === null ? start : draftOf(item))
  const [days, setDays] = useState(daysInField(draft.days, language))
  const change = (part: Partial<MicroTransformationDraft>) => setDraft((before) => ({ ...before, ...part }))
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const whole = { ...draft, days: daysTyped(days) }
    const done = await (item === null
      ? give({ type: 'WriteMicroTransformation', draft: whole, library, iteration: library === null ? null : (first?.id ?? null) })
      : give({ type: 'EditMicroTransformation', item: item.id, change: whole }))
    if (done) onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      size="wide"
      title={t(item === null ? 'backlog.newTitle' : 'backlog.editTitle')}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Changes><Button tone="primary" type="submit" form={form}>{t(item === null ? 'backlog.takeUp' : 'common.save')}</Button></Changes>
        </>
      }
    >
      <form id={form} className="backlog__form" onSubmit={(event) => void save(event)}>
        <Changes says>
          <div className="backlog__wide"><Field label={t('backlog.title')} value={draft.title} onChange={(title) => change({ title })} required maxLength={200} autoFocus /></div>
          <GapFields draft={draft} onChange={change} />
          <div className="backlog__wide"><Field label={t('backlog.hypothesis')} hint={t('backlog.hypothesisHint')} value={draft.hypothesis} onChange={(hypothesis) => change({ hypothesis })} multiline rows={2} maxLength={1000} /></div>
          <Field label={t('backlog.measure')} hint={t('backlog.measureHint')} value={draft.measure} onChange={(measure) => change({ measure })} multiline rows={2} maxLength={1000} />
          <Field label={t('backlog.stopRule')} hint={t('backlog.stopRuleHint')} value={draft.stopRule} onChange={(stopRule) => change({ stopRule })} multiline rows={2} maxLength={1000} />
          <OwnerField owner={draft.owner} onChange={(owner) => change({ owner })} />
          <Field label={t('backlog.dueOn')} hint={t('backlog.dueOnHint')} type="date" value={draft.dueOn ?? ''} onChange={(day) => change({ dueOn: day === '' ? null : day })} />
          <Field label={t('backlog.days')} hint={t('backlog.daysHint')} value={days} onChange={setDays} inputMode="decimal" required />
          <div className="field">
            <span className="field__label">{t('backlog.confidence')}</span>
            <SegmentedControl
              label={t('backlog.confidence')}
              value={String(draft.confidence)}
              options={CONFIDENCES.map((value) => ({ value: String(value), label: t(`backlog.sure.${value === 1 ? 'very' : value === 0.8 ? 'fairly' : 'hardly'}`) }))}
              onChange={(value) => change({ confidence: CONFIDENCES.find((one) => String(one) === value) ?? 0.8 })}
            />
          </div>
          <UnitsField units={draft.units} onChange={(units) => change({ units })} />
          {daysTyped(days) > 10 ? <div className="backlog__wide"><Banner tone="alarm">{t('backlog.tooBigHint')}</Banner></div> : null}
        </Changes>
      </form>
    </Dialog>
  )
}

type PartProps = Readonly<{ draft: MicroTransformationDraft; onChange: (part: Partial<MicroTransformationDraft>) => void }>

const NO_GAP = 'none'

function GapFields({ draft, onChange }: PartProps) {
  const t = useText()
  const language = useLanguage()
  const journey = useSession((view) => view.journey)
  const next = useSession((view) => view.verdict.heldBackBy?.stage ?? 2)
  const { gap } = draft
  return (
    <>
      <Select
        label={t('backlog.gapLens')}
        value={gap?.lens ?? NO_GAP}
        options={[{ value: NO_GAP, label: t('close.noGap') }, ...journey.lenses.map((lens) => ({ value: lens.id as string, label: lens.name[language] }))]}
        onChange={(lens) => onChange({ gap: lens === NO_GAP ? null : { lens: lens as LensId, stage: gap?.stage ?? next } })}
      />
      <Select
        label={t('backlog.gapStage')}
        value={gap === null ? null : String(gap.stage)}
        disabled={gap === null}
        options={journey.stages.map((stage, index) => ({ value: String(index + 1), label: t('common.stageNamed', { stage: index + 1, name: stage.name[language] }) }))}
        onChange={(stage) => onChange({ gap: gap === null ? null : { ...gap, stage: Number(stage) } })}
      />
    </>
  )
}

function OwnerField({ owner, onChange }: Readonly<{ owner: string; onChange: (owner: string) => void }>) {
  const t = useText()
  const people = Object.values(useSession((view) => view.people))
  return (
    <div className="backlog__owner">
      <Field label={t('backlog.owner')} hint={t('backlog.ownerHint')} value={owner} onChange={onChange} maxLength={80} />
      {people.length === 0 ? null : (
        <Select label={t('backlog.fromTheRoom')} hideLabel placeholder={t('backlog.fromTheRoom')} value={people.find(({ name }) => name === owner)?.name ?? null} options={people.map(({ name }) => ({ value: name, label: name }))} onChange={onChange} />
      )}
    </div>
  )
}

function UnitsField({ units, onChange }: Readonly<{ units: readonly UnitId[]; onChange: (units: readonly UnitId[]) => void }>) {
  const t = useText()
  const known = Object.values(useSession((view) => view.units))
  if (known.length === 0) return null
  return (
    <fieldset className="backlog__units backlog__wide">
      <legend className="field__label">{t('backlog.units')}</legend>
      {known.map((unit) => (
        <Checkbox
          key={unit.id}
          label={unit.name}
          checked={units.includes(unit.id)}
          onChange={(chosen) => onChange(chosen ? [...units, unit.id] : units.filter((id) => id !== unit.id))}
        />
      ))}
    </fieldset>
  )
}
