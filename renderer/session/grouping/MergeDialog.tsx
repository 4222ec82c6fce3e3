import './grouping.css'
import { useState } from 'react'
import type { EvidenceId } from '../../../shared/kernel/ids.ts'
import type { NoteView } from '../../../shared/views/note-view.ts'
import { likest } from '../../../shared/views/resolve-figures.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useSession } from '../session.tsx'
import { useText } from '../surface.tsx'

type MergeDialogProps = Readonly<{
  /** The note that stays. */
  note: NoteView
  open: boolean
  onClose: () => void
  /** Merges the others into it; true once that is done. */
  onMerge: (evidence: readonly EvidenceId[]) => Promise<boolean>
}>

/** Notes that say the same, taken together into one. */
export function MergeDialog({ note, open, onClose, onMerge }: MergeDialogProps) {
  const t = useText()
  const notes = useSession((view) => view.notes)
  const [wanted, setChosen] = useState<readonly EvidenceId[]>([])
  const chosen = wanted.filter((id) => notes[id] !== undefined && id !== note.id)
  const close = () => {
    setChosen([])
    onClose()
  }
  const merge = async () => {
    if (await onMerge(chosen)) close()
  }
  return (
    <Dialog
      open={open}
      onClose={close}
      size="wide"
      title={t('resolve.mergeTitle')}
      closeLabel={t('common.close')}
      description={`“${note.text}” ${t('resolve.mergeHint')}`}
      footer={
        <>
          <Button onClick={close}>{t('common.cancel')}</Button>
          <Button tone="primary" disabled={chosen.length === 0} icon={<Icon name="merge" />} onClick={() => void merge()}>{t('resolve.mergeButton', { count: chosen.length })}</Button>
        </>
      }
    >
      {open ? <Duplicates note={note} chosen={chosen} setChosen={setChosen} /> : null}
    </Dialog>
  )
}

/** More than this in one list is searched, not read. */
const MOST_SHOWN = 30

type DuplicatesProps = Readonly<{ note: NoteView; chosen: readonly EvidenceId[]; setChosen: (chosen: readonly EvidenceId[]) => void }>

/** The chosen notes stay in sight whatever is searched for; below them the others, the likest first. */
function Duplicates({ note, chosen, setChosen }: DuplicatesProps) {
  const t = useText()
  const notes = useSession((view) => view.notes)
  const [search, setSearch] = useState('')
  const found = likest(notes, note, search).filter(({ id }) => !chosen.includes(id)).slice(0, MOST_SHOWN)
  const box = ({ id, text }: NoteView) => (
    <Checkbox key={id} label={text} checked={chosen.includes(id)} onChange={(checked) => setChosen(checked ? [...chosen, id] : chosen.filter((one) => one !== id))} />
  )
  return (
    <>
      <Field label={t('resolve.mergeSearch')} type="search" icon={<Icon name="search" />} value={search} onChange={setSearch} autoComplete="off" />
      <div className="duplicates" role="group" aria-label={t('resolve.mergeTitle')}>
        {/* One list with keys: a box that is ticked moves up and keeps the focus. */}
        {[...chosen.flatMap((id) => notes[id] ?? []), ...found].map(box)}
        {found.length === 0 ? <p className="muted">{t('resolve.mergeNone')}</p> : null}
      </div>
      <p className="sr" role="status">{chosen.length === 0 ? '' : t('grouping.chosen', { count: chosen.length })}</p>
    </>
  )
}
