import { useState } from 'react'
import { asId, type LensId, type UnitId } from '../../../shared/kernel/ids.ts'
import { KINDS, LONGEST_TEXT, type NoteDraft, type Strength } from '../../../shared/session/gather.ts'
import type { NoteView } from '../../../shared/views/note-view.ts'
import type { UnitView } from '../../../shared/views/people-view.ts'
import type { BoardStage } from '../../canvas/StageColumn.tsx'
import type { Move } from '../../canvas/use-drafts.ts'
import { isCompared, sayPlace } from '../../canvas/say-note.ts'
import { sayAgreement, saySpread } from '../../session/say-agreement.ts'
import { GroupList } from '../../session/grouping/GroupList.tsx'
import { useCommand, useSession } from '../../session/session.tsx'
import { useLanguage, useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Choices } from '../../ui/Choices.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { PlacementStrip } from '../../ui/PlacementStrip.tsx'
import { Select } from '../../ui/Select.tsx'

type NoteDialogProps = Readonly<{ note: NoteView; stages: readonly BoardStage[]; onMove: Move | null; onClose: () => void }>

/** "None" in a list of choices: an id that nothing has. */
const NONE = ''

/** One note in full: read it, change it, and place it. What was changed is kept when it closes. */
export function NoteDialog({ note, stages, onMove, onClose }: NoteDialogProps) {
  const t = useText()
  const language = useLanguage()
  const give = useCommand()
  const units = useSession((view) => view.units)
  const lenses = useSession((view) => view.journey.lenses)
  // Nobody is to judge a note by who wrote it while the room still judges it alone.
  const unseen = useSession((view) => view.round?.hidden === true) || note.nameless === true
  const author = useSession((view) => (note.author === null || unseen ? undefined : view.people[note.author]?.name))
  const [text, setText] = useState(note.text)
  const edit = (change: Partial<NoteDraft>) => void give({ type: 'EditEvidence', evidence: [note.id], change })
  const close = () => {
    if (text.trim() !== '' && text.trim() !== note.text) edit({ text: text.trim() })
    onClose()
  }
  const place = sayPlace(t, note, (stage) => stages[stage - 1]?.name ?? '')
  const status = note.stage === null ? place : t('place.onStage', { stage: place })
  return (
    <Dialog
      open
      onClose={close}
      title={t('place.noteTitle')}
      closeLabel={t('common.close')}
      description={[status, ...(author === undefined ? [] : [t('place.writtenBy', { name: author })]), ...(unseen ? [t(note.nameless === true ? 'turns.authorNameless' : 'turns.authorHidden')] : [])].join(' · ')}
      footer={<Button tone="primary" onClick={close}>{t('common.done')}</Button>}
    >
      <Agreement note={note} />
      <Field label={t('place.noteText')} value={text} onChange={setText} multiline rows={3} maxLength={LONGEST_TEXT} />
      <GroupList note={note} />
      {onMove === null ? null : (
        <div className="stack-tight">
          <span className="field__label">{t('place.placeItOn')}</span>
          <div className="row">
            {stages.map(({ name }, index) => (
              <Button
                key={name}
                aria-label={t('common.stageNamed', { stage: index + 1, name })}
                aria-pressed={note.stage === index + 1}
                title={name}
                onClick={() => void onMove(note.id, index + 1)}
              >
                {index + 1}
              </Button>
            ))}
            {note.stage === null ? null : <Button tone="bare" onClick={() => void onMove(note.id, null)}>{t('place.takeBack')}</Button>}
          </div>
        </div>
      )}
      <Choices label={t('place.kind')} value={note.kind} onChange={(kind) => edit({ kind })} options={KINDS.map((value) => ({ value, kind: value, label: t(`common.kind.${value}`) }))} />
      <div className="row">
        <SegmentedControl
          label={t('place.strength')}
          value={String(note.strength) as `${Strength}`}
          options={(['1', '2', '3'] as const).map((value) => ({ value, label: t(`common.strengthName.${value}`) }))}
          onChange={(value) => edit({ strength: Number(value) as Strength })}
        />
        <SegmentedControl
          label={t('place.stance')}
          value={note.stance}
          options={(['supports', 'contradicts'] as const).map((value) => ({ value, label: t(`place.${value}`) }))}
          onChange={(stance) => edit({ stance })}
        />
      </div>
      <Checkbox label={t('place.symptomOf')} checked={note.symptom} onChange={(symptom) => edit({ symptom })} />
      <Select
        label={t('common.unit')}
        value={note.unit ?? NONE}
        options={[{ value: NONE, label: t('common.noUnit') }, ...Object.values<UnitView>(units).map((unit) => ({ value: unit.id as string, label: unit.name }))]}
        onChange={(unit) => edit({ unit: unit === NONE ? null : asId<UnitId>(unit) })}
      />
      <Select
        label={t('common.lens')}
        value={note.lens ?? NONE}
        options={[{ value: NONE, label: t('common.noLens') }, ...lenses.map((lens) => ({ value: lens.id as string, label: lens.name[language] }))]}
        onChange={(lens) => edit({ lens: lens === NONE ? null : asId<LensId>(lens) })}
      />
    </Dialog>
  )
}

/** How the room stands on it, and what that calls for. */
function Agreement({ note: { agreement } }: Readonly<{ note: NoteView }>) {
  const t = useText()
  if (!isCompared(agreement)) return null
  return (
    <div className="agreement">
      <PlacementStrip counts={agreement.frequencies} label={saySpread(t, agreement)} {...(agreement.median === null || agreement.contested ? {} : { median: agreement.median })} />
      <p><b>{sayAgreement(t, agreement)}</b> {t(`resolve.facilitate.${agreement.shape}`)}</p>
    </div>
  )
}
