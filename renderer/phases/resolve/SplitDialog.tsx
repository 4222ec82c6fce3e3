import { useState } from 'react'
import { asId, type LensId, type UnitId } from '../../../shared/kernel/ids.ts'
import { KINDS, LONGEST_TEXT, type NoteDraft } from '../../../shared/session/gather.ts'
import type { NoteView } from '../../../shared/views/note-view.ts'
import { useSession } from '../../session/session.tsx'
import { useLanguage, useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { KindIcon } from '../../ui/KindIcon.tsx'
import { Select } from '../../ui/Select.tsx'
import type { Resolving } from './use-resolve.ts'

type SplitDialogProps = Readonly<{ note: NoteView; open: boolean; onClose: () => void; resolving: Resolving }>

/** Two notes out of one, each with a text, kind, lens and unit of its own. */
export function SplitDialog({ note, open, onClose, resolving }: SplitDialogProps) {
  const t = useText()
  return (
    <Dialog open={open} onClose={onClose} size="wide" title={t('resolve.splitTitle')} closeLabel={t('common.close')} description={t('resolve.splitHint')}>
      {open ? <Halves note={note} onClose={onClose} resolving={resolving} /> : null}
    </Dialog>
  )
}

function draftOf({ text, kind, strength, stance, symptom, unit, lens, author, observedOn }: NoteView): NoteDraft {
  return { text, kind, strength, stance, symptom, unit, lens, author, observedOn }
}

function Halves({ note, onClose, resolving }: Omit<SplitDialogProps, 'open'>) {
  const t = useText()
  const [halves, setHalves] = useState<readonly [NoteDraft, NoteDraft]>([draftOf(note), draftOf(note)])
  const [objection, object] = useState<string | null>(null)
  const [first, second] = halves
  const split = async () => {
    if (first.text.trim() === '' || second.text.trim() === '') return object(t('resolve.splitEmpty'))
    if (first.text.trim() === second.text.trim()) return object(t('resolve.splitSame'))
    const parts = halves.map((half) => ({ ...half, text: half.text.trim() }))
    if (await resolving.settle({ type: 'SplitEvidence', evidence: note.id, parts }, t('resolve.said.split'))) onClose()
  }
  return (
    <>
      <div className="halves">
        <Half number={1} half={first} onChange={(half) => setHalves([half, second])} />
        <Half number={2} half={second} onChange={(half) => setHalves([first, half])} />
      </div>
      {objection === null ? null : <p className="field__error" role="alert"><Icon name="warning" />{objection}</p>}
      <div className="halves__do">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button tone="primary" icon={<Icon name="split" />} onClick={() => void split()}>{t('resolve.splitButton')}</Button>
      </div>
    </>
  )
}

/** Stands for "none" in a list of choices, where every choice needs a value. */
const NONE = '-'

function Half({ number, half, onChange }: Readonly<{ number: number; half: NoteDraft; onChange: (half: NoteDraft) => void }>) {
  const t = useText()
  const language = useLanguage()
  const lenses = useSession((view) => view.journey.lenses)
  const units = useSession((view) => view.units)
  return (
    <fieldset className="halves__one">
      <legend>{t('resolve.splitHalf', { number })}</legend>
      <Field label={t('resolve.splitText')} hint={t('resolve.splitLonger')} multiline rows={4} maxLength={LONGEST_TEXT} value={half.text} onChange={(text) => onChange({ ...half, text })} />
      <Select
        label={t('resolve.splitKind')}
        value={half.kind}
        options={KINDS.map((kind) => ({ value: kind, label: t(`common.kind.${kind}`), icon: <KindIcon kind={kind} /> }))}
        onChange={(kind) => onChange({ ...half, kind })}
      />
      <Select
        label={t('common.lens')}
        value={half.lens ?? NONE}
        options={[{ value: NONE, label: t('common.noLens') }, ...lenses.map(({ id, name }) => ({ value: id as string, label: name[language] }))]}
        onChange={(lens) => onChange({ ...half, lens: lens === NONE ? null : asId<LensId>(lens) })}
      />
      <Select
        label={t('common.unit')}
        value={half.unit ?? NONE}
        options={[{ value: NONE, label: t('common.noUnit') }, ...Object.values(units).map(({ id, name }) => ({ value: id as string, label: name }))]}
        onChange={(unit) => onChange({ ...half, unit: unit === NONE ? null : asId<UnitId>(unit) })}
      />
    </fieldset>
  )
}
