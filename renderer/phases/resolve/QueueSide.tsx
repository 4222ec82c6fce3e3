import { useMemo } from 'react'
import type { EvidenceId } from '../../../shared/kernel/ids.ts'
import { decisiveOf, QUEUE_ORDERS } from '../../../shared/views/queue-order.ts'
import { type LoneVoice, loneVoices, settledNotes } from '../../../shared/views/resolve-figures.ts'
import { useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Queue, SettledList } from '../../ui/ResolveParts.tsx'
import { sayPercent, saySpread } from '../../session/say-agreement.ts'
import type { Resolving } from './use-resolve.ts'
import { useWaiting } from './use-waiting.ts'

type QueueSideProps = Readonly<{ resolving: Resolving; namesShown: boolean; onThresholds: () => void; whole: boolean; onWhole: (shown: boolean) => void }>

/** What waits: the contested notes in the chosen order; then whoever stands alone; then what has been settled. */
export function QueueSide({ resolving, namesShown, onThresholds, whole, onWhole }: QueueSideProps) {
  const t = useText()
  const notes = useSession((view) => view.notes)
  const shelf = useSession((view) => view.shelf)
  const { current, revote, open, queue } = resolving
  const waiting = useWaiting()
  const decisive = useMemo(() => decisiveOf(waiting), [waiting])
  const openById = (id: string) => {
    onWhole(false)
    open(id as EvidenceId)
  }
  const settled = settledNotes(notes, shelf)
  const lone = loneVoices(notes)
  const entries = queue.flatMap((id) => {
    const note = notes[id]
    if (note?.agreement === undefined || note.agreement === null) return []
    const { agreement, text } = note
    const median = agreement.median === null ? {} : { median: agreement.median }
    return [{ id, text, counts: agreement.frequencies, figure: sayPercent(t, agreement.consensus ?? 0), spread: saySpread(t, agreement), ...median, ...(decisive.has(id) ? { mark: t('resolve.decisive') } : {}) }]
  })
  return (
    <aside className="side" data-at="start" aria-label={t('resolve.contested')}>
      <div className="side__head">
        <h2>{t('resolve.contested')}</h2>
        <span className="side__count">{queue.length === 0 ? t('resolve.nothingLeft') : t('resolve.left', { count: queue.length })}</span>
        <IconButton label={t('resolve.wholeBoard')} icon={<Icon name="stairs" />} pressed={whole} onClick={() => onWhole(!whole)} />
        <IconButton label={t('settings.open')} icon={<Icon name="settings" />} aria-haspopup="dialog" onClick={onThresholds} />
      </div>
      {queue.length < 2 ? null : <QueueOrders resolving={resolving} />}
      {revote === null || notes[revote] === undefined ? null : (
        <button type="button" className="settled__one" aria-current={revote === current ? 'true' : undefined} onClick={() => open(revote)}>
          <Icon name="blind" />
          <span className="settled__text">{notes[revote].text}</span>
          <em className="settled__how">{t('resolve.revoteUnderWay')}</em>
        </button>
      )}
      <Queue label={`${t('resolve.queueLabel')}, ${t(`resolve.order.${resolving.order}`)}`} entries={entries} current={current} onOpen={openById} />
      <div className="waits-no-more">
        {lone.length === 0 ? null : <LoneVoices voices={lone} current={current} namesShown={namesShown} onOpen={open} />}
        {settled.length === 0 ? null : (
          <SettledList
            title={t('resolve.settled', { count: settled.length })}
            entries={settled.map(({ id, text, how, stage }) => ({ id, text, how, words: t(`resolve.settledHow.${how}`, { stage: stage ?? '' }) }))}
            current={current}
            onOpen={openById}
          />
        )}
      </div>
    </aside>
  )
}

/** In which order the notes wait: the choice is kept while the session is open in this window. */
function QueueOrders({ resolving }: Readonly<{ resolving: Resolving }>) {
  const t = useText()
  return (
    <SegmentedControl
      label={t('resolve.order.label')}
      wide
      value={resolving.order}
      options={QUEUE_ORDERS.map((value) => ({ value, label: t(`resolve.order.${value}`) }))}
      onChange={resolving.setOrder}
    />
  )
}

type LoneVoicesProps = Readonly<{
  voices: readonly LoneVoice[]
  current: EvidenceId | null
  namesShown: boolean
  onOpen: (note: EvidenceId) => void
}>

/** Notes on which one person stands apart: nothing to settle, somebody to hear. */
function LoneVoices({ voices, current, namesShown, onOpen }: LoneVoicesProps) {
  const t = useText()
  const people = useSession((view) => view.people)
  return (
    <div className="settled">
      <h3 className="settled__title">{t('resolve.lone', { count: voices.length })}</h3>
      <ul>
        {voices.map(({ note, text, person }) => {
          const name = people[person]?.name
          const words = namesShown && name !== undefined ? t('resolve.invite', { name }) : t('resolve.inviteSomebody')
          return (
            <li key={note}>
              <button type="button" className="lone" aria-current={note === current ? 'true' : undefined} onClick={() => onOpen(note)}>
                <Icon name="discuss" />
                <span className="lone__words"><b>{words}</b><span className="settled__text">{text}</span></span>
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
