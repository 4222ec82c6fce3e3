import { useState } from 'react'
import type { EvidenceId } from '../../../shared/kernel/ids.ts'
import type { NoteView } from '../../../shared/views/note-view.ts'
import { likest } from '../../../shared/views/resolve-figures.ts'
import { useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { Resolving } from './use-resolve.ts'

type MergeDialogProps = Readonly<{ note: NoteView; open: boolean; onClose: () => void; resolving: Resolving }>

/** Notes that say the same, taken together into one. */
export function MergeDialog({ note, open, onClose, resolving }: MergeDialogProps) {
  const t = useText()
  return (
    <Dialog open={open} onClose={onClose} size="wide" title={t('resolve.mergeTitle')} closeLabel={t('common.close')} description={`“${note.text}” ${t('resolve.mergeHint')}`}>
      {open ? <Duplicates note={note} onClose={onClose} resolving={resolving} /> : null}
    </Dialog>
  )
}

/** More than this in one list is searched, not read. */
const MOST_SHOWN = 30

function Duplicates({ note, onClose, resolving }: Omit<MergeDialogProps, 'open'>) {
  const t = useText()
  const notes = useSession((view) => view.notes)
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<readonly EvidenceId[]>([])
  const found = likest(notes, note, search).slice(0, MOST_SHOWN)
  const merge = async () => {
    if (await resolving.settle({ type: 'MergeEvidence', into: note.id, evidence: chosen }, t('resolve.said.merged'))) onClose()
  }
  return (
    <>
      <Field label={t('resolve.mergeSearch')} type="search" icon={<Icon name="search" />} value={search} onChange={setSearch} autoComplete="off" />
      <div className="duplicates" role="group" aria-label={t('resolve.mergeTitle')}>
        {found.length === 0 ? <p className="muted">{t('resolve.mergeNone')}</p> : null}
        {found.map(({ id, text }) => (
          <Checkbox
            key={id}
            label={text}
            checked={chosen.includes(id)}
            onChange={(checked) => setChosen(checked ? [...chosen, id] : chosen.filter((one) => one !== id))}
          />
        ))}
      </div>
      <div className="halves__do">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button tone="primary" disabled={chosen.length === 0} icon={<Icon name="merge" />} onClick={() => void merge()}>{t('resolve.mergeButton', { count: chosen.length })}</Button>
      </div>
    </>
  )
}
