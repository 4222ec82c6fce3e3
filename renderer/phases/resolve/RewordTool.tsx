import { useRef, useState } from 'react'
import { LONGEST_TEXT } from '../../../shared/session/gather.ts'
import type { NoteView } from '../../../shared/views/note-view.ts'
import { useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { Resolving } from './use-resolve.ts'

/** Say a note more sharply; what it said before stays in its log. */
export function RewordTool({ note, resolving }: Readonly<{ note: NoteView; resolving: Resolving }>) {
  const t = useText()
  const [text, setText] = useState(note.text)
  const [missing, setMissing] = useState(false)
  const box = useRef<HTMLElement | null>(null)
  const reword = async () => {
    if (text.trim() === '') {
      setMissing(true)
      box.current?.focus()
      return
    }
    await resolving.settle({ type: 'RewordEvidence', evidence: note.id, text }, t('resolve.said.reworded'))
  }
  return (
    <div className="ruling">
      <Field
        label={t('resolve.rewordText')}
        multiline
        rows={4}
        maxLength={LONGEST_TEXT}
        value={text}
        onChange={setText}
        hint={t('resolve.rewordHint')}
        inputRef={(element) => { box.current = element }}
        {...(missing && text.trim() === '' ? { error: t('resolve.rewordEmpty') } : {})}
      />
      <Button tone="primary" wide disabled={text.trim() === note.text} icon={<Icon name="pencil" />} onClick={() => void reword()}>{t('resolve.rewordButton')}</Button>
    </div>
  )
}
