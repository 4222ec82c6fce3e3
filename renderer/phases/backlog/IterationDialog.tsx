import { type FormEvent, useId, useState } from 'react'
import type { IterationDraft } from '../../../shared/session/backlog.ts'
import type { IterationView } from '../../../shared/views/backlog-view.ts'
import { useCommand, useSession } from '../../session/session.tsx'
import { useLanguage, useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { nextIteration } from './drafts.ts'
import { daysInField, daysTyped } from './words.ts'

/** The dates and the capacity of one iteration; a new one follows the last. */
export function IterationDialog({ iteration, onClose }: Readonly<{ iteration: IterationView | null; onClose: () => void }>) {
  const t = useText()
  const language = useLanguage()
  const give = useCommand()
  const form = useId()
  const iterations = useSession((view) => view.backlog.iterations)
  const [start] = useState<IterationDraft>(() => iteration ?? nextIteration(iterations, new Date().toISOString().slice(0, 10)))
  const [startsOn, setStartsOn] = useState(start.startsOn)
  const [endsOn, setEndsOn] = useState(start.endsOn)
  const [capacity, setCapacity] = useState(daysInField(start.capacity, language))
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const draft = { startsOn, endsOn, capacity: daysTyped(capacity) }
    const done = await (iteration === null ? give({ type: 'AddIteration', draft }) : give({ type: 'EditIteration', iteration: iteration.id, change: draft }))
    if (done) onClose()
  }
  const remove = async () => {
    if (iteration !== null && (await give({ type: 'RemoveIteration', iteration: iteration.id }))) onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={iteration === null ? t('backlog.addIteration') : t('backlog.iteration', { number: iteration.number })}
      description={t('backlog.iterationHint')}
      closeLabel={t('common.close')}
      footer={
        <>
          {iteration === null ? null : <Button tone="alarm" icon={<Icon name="trash" />} onClick={() => void remove()}>{t('common.remove')}</Button>}
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button tone="primary" type="submit" form={form}>{t(iteration === null ? 'common.add' : 'common.save')}</Button>
        </>
      }
    >
      <form id={form} className="backlog__form" onSubmit={(event) => void save(event)}>
        <Field label={t('backlog.startsOn')} type="date" value={startsOn} onChange={setStartsOn} required autoFocus />
        <Field label={t('backlog.endsOn')} type="date" value={endsOn} onChange={setEndsOn} required />
        <Field label={t('backlog.capacityDays')} hint={t('backlog.capacityHint')} value={capacity} onChange={setCapacity} inputMode="decimal" required />
      </form>
    </Dialog>
  )
}
