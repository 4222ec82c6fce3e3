import './parking.css'
import { useRef, useState } from 'react'
import { shortened } from '../../../shared/report/reasons.ts'
import { OUTCOMES, type Outcome } from '../../../shared/session/parking.ts'
import type { ParkedView } from '../../../shared/views/parking-view.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useCommand, useSession } from '../session.tsx'
import { useText } from '../surface.tsx'
import { ParkedThing } from './ParkedThing.tsx'

/** The parking lot: park a thought, see what waits, and say of each thing what becomes of it. */
export function ParkingDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const t = useText()
  const give = useCommand()
  const parked = useSession((view) => view.parking)
  const closed = useSession((view) => view.closedAt !== null)
  const [text, setText] = useState('')
  const [said, say] = useState('')
  const waiting = parked.filter(({ settled }) => settled === null)
  const settled = parked.filter((one) => one.settled !== null)
  const field = useRef<HTMLElement>(null)

  const park = async () => {
    const words = text.trim()
    if (words === '' || !(await give({ type: 'ParkThought', text: words }))) return
    setText('')
    say(t('parking.parked', { text: shortened(words) }))
    field.current?.focus()
  }
  const settle = async (thing: ParkedView, as: Outcome) => {
    if (!(await give({ type: 'SettleParked', parked: thing.id, as }))) return
    say(t(`parking.said.${as}`, { text: shortened(thing.text) }))
    field.current?.focus()
  }
  const again = async (thing: ParkedView) => {
    if (!(await give({ type: 'ParkAgain', parked: thing.id }))) return
    say(t('parking.waitsAgain', { text: shortened(thing.text) }))
    field.current?.focus()
  }

  return (
    <Dialog open onClose={onClose} size="wide" title={t('parking.title')} description={t('parking.hint')} closeLabel={t('common.close')}>
      <div className="parking__add">
        <Field
          autoFocus label={t('parking.thought')} value={text} onChange={setText} hint={t('parking.thoughtHint')} disabled={closed} autoComplete="off"
          enterKeyHint="done" maxLength={2_000} inputRef={(box) => { field.current = box }}
          onKeyDown={(event) => { if (event.key === 'Enter' && !event.nativeEvent.isComposing) void park() }}
        />
        <Button tone="primary" icon={<Icon name="park" />} disabled={closed || text.trim() === ''} onClick={() => void park()}>{t('parking.park')}</Button>
      </div>
      <p className="sr" role="status">{said}</p>
      {parked.length === 0 ? <EmptyState icon={<Icon name="park" />} title={t('parking.empty')}>{t('parking.emptyHint')}</EmptyState> : null}
      {waiting.length === 0 ? null : (
        <section aria-labelledby="parking-waiting">
          <h3 id="parking-waiting">{t('parking.waiting')} <span className="muted">{waiting.length}</span></h3>
          <ul className="parking__list">
            {waiting.map((thing) => (
              <ParkedThing key={thing.id} thing={thing} fixed={closed}>
                <div className="parking__as" role="group" aria-label={t('parking.asLabel', { text: shortened(thing.text) })}>
                  {OUTCOMES.map((as) => (
                    <Button key={as} disabled={closed} onClick={() => void settle(thing, as)}>{t(`parking.as.${as}`)}</Button>
                  ))}
                </div>
              </ParkedThing>
            ))}
          </ul>
        </section>
      )}
      {settled.length === 0 ? null : (
        <section aria-labelledby="parking-settled">
          <h3 id="parking-settled">{t('parking.settled')}</h3>
          <ul className="parking__list">
            {settled.map((thing) => (
              <ParkedThing key={thing.id} thing={thing} fixed>
                {thing.settled === 'question' || thing.settled === 'dropped' ? (
                  <Button disabled={closed} icon={<Icon name="undo" />} onClick={() => void again(thing)}>{t('parking.again')}</Button>
                ) : null}
              </ParkedThing>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  )
}
