import { useState } from 'react'
import { LONGEST, MOST } from '../../../shared/contract/limits.ts'
import { type ListedPerson, splitPeople } from '../../../shared/import/people.ts'
import { useCommand, useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { useToast } from '../../ui/Toasts.tsx'

/** A pasted list of people with what it will make of each line; nothing is added before it is agreed to. */
export function PeopleListDialog({ text, onClose }: Readonly<{ text: string; onClose: () => void }>) {
  const t = useText()
  const give = useCommand()
  const toast = useToast()
  const people = useSession((view) => view.people)
  const removed = useSession((view) => view.removed)
  const units = useSession((view) => view.units)
  const [typed, setTyped] = useState(text)
  const [busy, setBusy] = useState(false)
  const lines = splitPeople(typed, [...Object.values(people), ...Object.values(removed.people)].map(({ name }) => name))
  const fit = lines.filter((line) => !line.known && !isTooLong(line))
  const unitNames = new Set(Object.values(units).map(({ name }) => name.toLowerCase()))
  const tooMany = fit.length > MOST.people
  const add = async () => {
    if (busy || fit.length === 0 || tooMany) return
    setBusy(true)
    const done = await give({ type: 'AddParticipants', people: fit.map(({ name, unit }) => ({ name, unit })) })
    setBusy(false)
    if (!done) return
    toast({ title: t('frame.added', { count: fit.length }), tone: 'sound' })
    onClose()
  }
  return (
    <Dialog
      open onClose={onClose} size="wide" title={t('frame.listTitle')} description={t('frame.listWords')}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button tone="primary" busy={busy} disabled={fit.length === 0 || tooMany} onClick={() => void add()}>
            {t('frame.listAdd', { count: fit.length })}
          </Button>
        </>
      }
    >
      <div className="frame-paste">
        <Field
          label={t('frame.listLabel')} multiline rows={12} value={typed} onChange={setTyped} autoFocus
          placeholder={t('frame.listPlaceholder')}
          error={tooMany ? t('frame.listTooMany', { most: MOST.people }) : null}
        />
        <section aria-label={t('frame.listPreview')}>
          <h3>{t('frame.listPreview')}</h3>
          {lines.length === 0 ? <p className="muted">{t('frame.listEmpty')}</p> : null}
          <ol className="frame-rows" aria-live="polite">
            {lines.slice(0, MOST.people).map((line, index) => (
              <li key={`${index}-${line.name}`} className="frame-row">
                <span className="frame-row__words">
                  <b>{line.name.slice(0, LONGEST.name)}</b><span>{line.unit?.slice(0, LONGEST.name) ?? t('common.noUnit')}</span>
                </span>
                {line.known ? <Tag tone="alarm">{t('frame.listKnown')}</Tag> : null}
                {!line.known && isTooLong(line) ? <Tag tone="alarm">{t('frame.listTooLong')}</Tag> : null}
                {!line.known && line.unit !== null && !unitNames.has(line.unit.toLowerCase()) ? (
                  <Tag>{t('frame.listNew')}</Tag>
                ) : null}
              </li>
            ))}
          </ol>
        </section>
      </div>
    </Dialog>
  )
}

function isTooLong({ name, unit }: ListedPerson): boolean {
  return name.length > LONGEST.name || (unit?.length ?? 0) > LONGEST.name
}
