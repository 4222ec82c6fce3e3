import { useRef, useState } from 'react'
import type { SessionCommand } from '../../../shared/session/vocabulary.ts'
import type { NoteView } from '../../../shared/views/note-view.ts'
import { useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { Resolving } from './use-resolve.ts'

type ReasonToolProps = Readonly<{ note: NoteView; way: 'park' | 'no-consensus'; resolving: Resolving }>

/** Leave a note without a stage: off the board, or on it with the disagreement kept. */
export function ReasonTool({ note, way, resolving }: ReasonToolProps) {
  const t = useText()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const box = useRef<HTMLElement | null>(null)
  const parks = way === 'park'
  const settle = async () => {
    if (!parks && reason.trim() === '') {
      setMissing(true)
      box.current?.focus()
      return
    }
    const command: SessionCommand = { type: parks ? 'ParkEvidence' : 'KeepNoConsensus', evidence: note.id, reason }
    await resolving.settle(command, t(parks ? 'resolve.said.parked' : 'resolve.said.noConsensus'))
  }
  return (
    <div className="ruling">
      <Field
        label={t(parks ? 'resolve.parkReason' : 'resolve.noConsensusReason')}
        multiline
        rows={3}
        value={reason}
        onChange={setReason}
        hint={t(parks ? 'resolve.parkHint' : 'resolve.noConsensusHint')}
        inputRef={(element) => { box.current = element }}
        {...(missing && reason.trim() === '' ? { error: t('resolve.noConsensusWhy') } : {})}
      />
      <Button tone="primary" wide icon={<Icon name={parks ? 'park' : 'people'} />} onClick={() => void settle()}>
        {t(parks ? 'resolve.parkButton' : 'resolve.noConsensusButton')}
      </Button>
    </div>
  )
}
