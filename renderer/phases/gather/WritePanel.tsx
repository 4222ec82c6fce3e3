import { type ClipboardEvent, useRef } from 'react'
import { LONGEST_TEXT, type NoteDraft } from '../../../shared/session/gather.ts'
import { Changes } from '../../session/Changes.tsx'
import { useCommand, useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { NoteFields } from './NoteFields.tsx'
import { useKept } from '../../session/use-kept.ts'

type WritePanelProps = Readonly<{
  next: NoteDraft
  onNext: (change: Partial<NoteDraft>) => void
  onPaste: (text: string) => void
  onImport: () => void
}>

/** Where notes are written: type, Enter, type, Enter. What is not on the board yet stays here, whatever happens. */
export function WritePanel({ next, onNext, onPaste, onImport }: WritePanelProps) {
  const t = useText()
  const give = useCommand()
  const [typed, setTyped] = useKept('typed-note', '')
  const [refused, setRefused] = useKept<readonly string[]>('refused-notes', [])
  const count = Object.keys(useSession((view) => view.notes)).length
  const box = useRef<HTMLInputElement | HTMLTextAreaElement | null>(null)
  const write = (text: string) => give({ type: 'WriteEvidence', notes: [{ ...next, text }] })
  const add = async () => {
    box.current?.focus()
    const text = typed.trim()
    if (text === '') return
    // Emptied at once, so that whoever types on types the next note and not the end of this one.
    setTyped('')
    if (await write(text)) return
    if (box.current?.value === '') setTyped(text)
    else setRefused((now) => [...now, text])
  }
  const retry = async (text: string) => {
    box.current?.focus()
    if (await write(text)) setRefused((now) => without(now, text))
  }
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text')
    if (!/\S\s*[\r\n]\s*\S/.test(text)) return
    event.preventDefault()
    onPaste(text)
  }
  return (
    <aside className="side gather-write" data-at="start" aria-label={t('gather.write')}>
      <Changes>
        <div className="gather-write__box" onPaste={paste}>
          <Field
            label={t('gather.noteLabel')} multiline rows={3} value={typed} onChange={setTyped} hint={t('gather.noteHint')}
            placeholder={t('gather.notePlaceholder')}
            maxLength={LONGEST_TEXT} autoFocus autoComplete="off" enterKeyHint="enter"
            inputRef={(element) => { box.current = element }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
              event.preventDefault()
              void add()
            }}
          />
          <Button tone="primary" wide icon={<Icon name="plus" />} onClick={() => void add()}>{t('gather.addNote')}</Button>
          <p className="sr" role="status">{t('gather.announced', { count })}</p>
        </div>
        {refused.map((text, index) => (
          <div key={`${index}-${text}`} className="gather-refused">
            <p>{t('gather.refusedNote', { text })}</p>
            <Button onClick={() => void retry(text)}>{t('gather.tryAgain')}</Button>
            <Button tone="bare" onClick={() => setRefused((now) => without(now, text))}>{t('gather.discardRefused')}</Button>
          </div>
        ))}
        <section className="gather-write__next" aria-label={t('gather.nextHas')}>
          <h3>{t('gather.nextHas')}</h3>
          <NoteFields value={next} full={false} onChange={(change) => Promise.resolve(onNext(change)).then(() => true)} />
        </section>
        <div className="gather-write__many" role="group" aria-label={t('gather.bringIn')}>
          <Button icon={<Icon name="copy" />} onClick={() => onPaste('')}>{t('gather.pasteLines')}</Button>
          <Button icon={<Icon name="import" />} onClick={onImport}>{t('gather.importFile')}</Button>
        </div>
      </Changes>
    </aside>
  )
}

function without(list: readonly string[], text: string): readonly string[] {
  const at = list.indexOf(text)
  return list.filter((_, index) => index !== at)
}
