import { useMemo, useState } from 'react'
import { splitLines } from '../../../shared/import/lines.ts'
import { markRepeats } from '../../../shared/import/repeats.ts'
import { LONGEST_TEXT, MOST_NOTES_AT_ONCE, type NoteDraft } from '../../../shared/session/gather.ts'
import { useCommand, useSession } from '../../session/session.tsx'
import { useLanguage, useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { useToast } from '../../ui/Toasts.tsx'
import { LongList } from './LongList.tsx'
import { saySettings } from './next-note.ts'

type PasteDialogProps = Readonly<{ text: string; next: NoteDraft; onClose: () => void }>

/** Pasted lines with what they will make: each can be left out, and what repeats another note is left out to begin with. */
export function PasteDialog({ text, next, onClose }: PasteDialogProps) {
  const t = useText()
  const language = useLanguage()
  const give = useCommand()
  const toast = useToast()
  const notes = useSession((view) => view.notes)
  const units = useSession((view) => view.units)
  const { lenses } = useSession((view) => view.journey)
  const [typed, setTyped] = useState(text)
  const [flipped, setFlipped] = useState<ReadonlySet<string>>(new Set())
  const [busy, setBusy] = useState(false)
  const lines = useMemo(() => {
    const texts = splitLines(typed)
    const repeats = markRepeats(texts, Object.values(notes).map((note) => note.text))
    return texts.map((words, index) => {
      return { key: `${index}:${words}`, words, repeat: repeats[index] ?? null, tooLong: words.length > LONGEST_TEXT }
    })
  }, [typed, notes])
  const isIn = (line: (typeof lines)[number]) => !line.tooLong && (line.repeat === null) !== flipped.has(line.key)
  const chosen = lines.filter(isIn)
  const repeated = lines.filter((line) => line.repeat !== null).length
  const tooMany = chosen.length > MOST_NOTES_AT_ONCE
  const flip = (key: string) => setFlipped((now) => new Set(now.has(key) ? [...now].filter((one) => one !== key) : [...now, key]))
  const add = async () => {
    if (busy || chosen.length === 0 || tooMany) return
    setBusy(true)
    const done = await give({ type: 'WriteEvidence', notes: chosen.map(({ words }) => ({ ...next, text: words })) })
    setBusy(false)
    if (!done) return
    toast({ title: t('gather.paste.added', { count: chosen.length }), tone: 'sound' })
    onClose()
  }
  return (
    <Dialog
      open onClose={onClose} size="wide" title={t('gather.paste.title')} description={t('gather.paste.words')}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button tone="primary" busy={busy} disabled={chosen.length === 0 || tooMany} onClick={() => void add()}>
            {t('gather.paste.add', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <div className="gather-paste">
        <Field
          label={t('gather.paste.lines')} multiline rows={16} value={typed} onChange={setTyped} autoFocus
          placeholder={t('gather.paste.placeholder')}
          error={tooMany ? t('gather.paste.tooMany', { most: MOST_NOTES_AT_ONCE }) : null}
        />
        <section className="gather-paste__preview" aria-label={t('gather.paste.preview')}>
          <h3>{t('gather.paste.preview')} <span className="side__count">{chosen.length}</span></h3>
          {repeated === 0 ? null : <p className="small" role="status">{t('gather.paste.repeats', { count: repeated })}</p>}
          {lines.length === 0 ? <p className="muted">{t('gather.paste.empty')}</p> : (
            <LongList
              label={t('gather.paste.preview')} rows={lines} rowHeight={50} keyOf={({ key }) => key}
              render={(line) => (
                <div className="gather-paste__row">
                  <Checkbox
                    label={line.words.slice(0, 300)} checked={isIn(line)} disabled={line.tooLong} onChange={() => flip(line.key)}
                  />
                  {line.tooLong ? <Tag tone="alarm">{t('gather.paste.tooLong', { most: LONGEST_TEXT })}</Tag> : null}
                  {line.repeat === null ? null : (
                    <Tag tone="alarm">{t(line.repeat === 'board' ? 'gather.paste.onBoard' : 'gather.paste.inList')}</Tag>
                  )}
                </div>
              )}
            />
          )}
          <p className="small muted">
            {t('gather.paste.comeAs', { settings: saySettings({ t, language, units, lenses }, next) })}
          </p>
        </section>
      </div>
    </Dialog>
  )
}
