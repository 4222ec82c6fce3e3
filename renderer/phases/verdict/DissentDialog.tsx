import { useState } from 'react'
import type { ParticipantId } from '../../../shared/kernel/ids.ts'
import { useCommand, useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'

type DissentDialogProps = Readonly<{ open: boolean; onClose: () => void }>

/** Puts on record what somebody says who sees the verdict otherwise. */
export function DissentDialog({ open, onClose }: DissentDialogProps) {
  const t = useText()
  return (
    <Dialog open={open} onClose={onClose} title={t('verdict.dissentTitle')} description={t('verdict.dissentHint')} closeLabel={t('common.close')}>
      {open ? <Words onClose={onClose} /> : null}
    </Dialog>
  )
}

function Words({ onClose }: Readonly<{ onClose: () => void }>) {
  const t = useText()
  const give = useCommand()
  const people = useSession((view) => view.people)
  const dissent = useSession((view) => view.dissent)
  const [person, choose] = useState<ParticipantId | null>(null)
  const [words, setWords] = useState('')
  const before = person === null ? undefined : dissent[person]
  const record = async (said: string) => {
    if (person !== null && (await give({ type: 'RecordDissent', participant: person, words: said }))) onClose()
  }
  return (
    <>
      <Select
        label={t('verdict.dissentWho')}
        placeholder={t('verdict.dissentWhoHint')}
        value={person}
        options={Object.values(people).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id) => {
          choose(id)
          setWords(dissent[id] ?? '')
        }}
      />
      <Field label={t('verdict.dissentWords')} multiline rows={4} value={words} onChange={setWords} />
      <div className="row dissent__do">
        {before === undefined ? null : <Button onClick={() => void record('')}>{t('verdict.dropDissent')}</Button>}
        <Button tone="primary" disabled={person === null || words.trim() === ''} onClick={() => void record(words)}>{t('verdict.keepDissent')}</Button>
      </div>
    </>
  )
}
