import { useState } from 'react'
import { sayList, shortened } from '../../../shared/report/reasons.ts'
import { LONGEST_TEXT } from '../../../shared/session/gather.ts'
import type { NoteView } from '../../../shared/views/note-view.ts'
import { type UnitSide, unitSplitOf } from '../../../shared/views/unit-split.ts'
import { useCommand, useSession } from '../../session/session.tsx'
import { useLanguage, useText } from '../../session/surface.tsx'
import { useStageName } from '../../session/use-stage-name.ts'
import { Button } from '../../ui/Button.tsx'
import { StagePick } from '../../ui/Climb.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { Resolving } from './use-resolve.ts'

type UnitSplitOfferProps = Readonly<{ note: NoteView; resolving: Resolving }>

/** Where a disagreement runs between departments: the offer to keep that, too, as evidence. Nothing is added unless it is taken. */
export function UnitSplitOffer({ note, resolving }: UnitSplitOfferProps) {
  const t = useText()
  const language = useLanguage()
  const people = useSession((view) => view.people)
  const units = useSession((view) => view.units)
  const journey = useSession((view) => view.journey)
  const taken = useSession((view) => Object.values(view.notes).some((one: NoteView) => one.drawnFrom === note.id))
  const [open, setOpen] = useState(false)
  const split = unitSplitOf(note, people)
  if (split === null || taken) return null
  const named = (side: UnitSide) => sayList(t, side.units.map((unit) => units[unit]?.name ?? ''))
  const sides = { low: named(split.low), lowStage: split.low.stage, high: named(split.high), highStage: split.high.stage }
  const told = journey.disagreementStage ?? null
  const name = told === null ? undefined : journey.stages[told - 1]?.name[language]
  return (
    <div className="offer">
      <p><b>{t('resolve.departments.title')}</b> {t('resolve.departments.sides', sides)} {name === undefined ? t('resolve.departments.perhaps') : t('resolve.departments.journeySays', { stage: t('common.stageNamed', { stage: told ?? 0, name }) })}</p>
      <Button wide icon={<Icon name="plus" />} aria-haspopup="dialog" onClick={() => setOpen(true)}>{t('resolve.departments.offer')}</Button>
      {open ? <Offered note={note} text={t('resolve.departments.note', { note: shortened(note.text), ...sides })} told={told} resolving={resolving} onClose={() => setOpen(false)} /> : null}
    </div>
  )
}

type OfferedProps = Readonly<{ note: NoteView; text: string; told: number | null; resolving: Resolving; onClose: () => void }>

function Offered({ note, text: proposed, told, resolving, onClose }: OfferedProps) {
  const t = useText()
  const give = useCommand()
  const nameOf = useStageName()
  const stages = useSession((view) => view.journey.stages)
  const [text, setText] = useState(proposed)
  const [stage, setStage] = useState(told)
  const [rationale, setRationale] = useState(t('resolve.departments.because'))
  const add = async () => {
    if (stage === null) return
    const added = await give({
      type: 'NoteDisagreement',
      evidence: note.id,
      note: { text, kind: 'observation', strength: 2, stance: 'supports', symptom: false, unit: null, lens: note.lens, author: null, observedOn: null },
      stage,
      rationale,
    })
    if (!added) return
    onClose()
    resolving.say(t('resolve.departments.added', { stage: nameOf(stage) }))
    resolving.land()
  }
  return (
    <Dialog
      open
      title={t('resolve.departments.dialog')}
      description={t('resolve.departments.dialogHint')}
      closeLabel={t('common.close')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button tone="primary" disabled={stage === null || text.trim() === '' || rationale.trim() === ''} onClick={() => void add()}>{t('resolve.departments.add')}</Button>
        </>
      }
    >
      <Field label={t('resolve.splitText')} value={text} onChange={setText} multiline rows={4} maxLength={LONGEST_TEXT} />
      <span className="ruling__label">{t('resolve.departments.stage')}</span>
      <StagePick
        label={t('resolve.departments.stage')}
        stages={stages.map((_, index) => ({ stage: index + 1, label: nameOf(index + 1) }))}
        chosen={stage}
        onChoose={setStage}
      />
      <Field label={t('resolve.ruleBecause')} value={rationale} onChange={setRationale} multiline rows={2} maxLength={LONGEST_TEXT} />
    </Dialog>
  )
}
