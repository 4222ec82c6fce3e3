import { useEffect, useState } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { ChangeView } from '../../shared/views/past-view.ts'
import { clockTime } from '../session/clock-time.ts'
import { useSession } from '../session/session.tsx'
import { useText } from '../session/surface.tsx'
import { Field } from '../ui/Field.tsx'
import { flag } from '../ui/flag.ts'
import { Select } from '../ui/Select.tsx'
import { Tag } from '../ui/Tag.tsx'
import { sayDone } from './say-past.ts'

const ANYBODY = 'anybody'
const FACILITATOR = 'facilitator'

type LogProps = Readonly<{ changes: readonly ChangeView[]; at: number; onChoose: (index: number) => void }>

/** What was done, one line a change, the newest first; by one person alone if wanted. A line shows its moment. */
export function Log({ changes, at, onChoose }: LogProps) {
  const t = useText()
  const people = useSession((view) => view.people)
  const [whose, setWhose] = useState<string>(ANYBODY)
  const [typed, setTyped] = useState('')
  const words = typed.trim().toLowerCase()
  const rows = changes
    .map((change, index) => ({ change, index, said: sayDone(t, change) }))
    .filter(({ change, said }) => (whose === ANYBODY || (change.person ?? FACILITATOR) === whose) && said.toLowerCase().includes(words))
    .toReversed()
  return (
    <section className="past__log" aria-labelledby="past-log">
      <div className="past__head">
        <h3 id="past-log">{t('past.log')}</h3>
        <p className="muted" role="status">{t('past.shown', { count: rows.length })}</p>
      </div>
      <div className="past__filter">
        <Select
          label={t('past.whose')} value={whose} onChange={setWhose}
          options={[
            { value: ANYBODY, label: t('past.anybody') },
            { value: FACILITATOR, label: t('past.facilitator') },
            ...Object.values(people).map(({ id, name }) => ({ value: id as string, label: name })),
          ]}
        />
        <Field label={t('past.find')} value={typed} onChange={setTyped} type="search" autoComplete="off" />
      </div>
      {rows.length === 0 ? <p className="muted">{t('past.none')}</p> : <Rows rows={rows} at={at} onChoose={onChoose} />}
    </section>
  )
}

type Row = { readonly change: ChangeView; readonly index: number; readonly said: string }

/** Up to so many lines are simply drawn; beyond, only those that can be seen. */
const FEW = 300

type RowsProps = Readonly<{ rows: readonly Row[]; at: number; onChoose: (index: number) => void }>

function Rows({ rows, at, onChoose }: RowsProps) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  return (
    <div ref={setScroller} className="past__rows" role="list" aria-labelledby="past-log" tabIndex={0}>
      {rows.length > FEW ? <SeenRows rows={rows} at={at} onChoose={onChoose} scroller={scroller} /> : rows.map((row) => (
        <div key={row.change.cid} role="listitem"><Line row={row} isHere={row.index === at} onChoose={onChoose} /></div>
      ))}
    </div>
  )
}

function SeenRows({ rows, at, onChoose, scroller }: RowsProps & Readonly<{ scroller: HTMLElement | null }>) {
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    getItemKey: (index) => rows[index]?.change.cid ?? index,
    estimateSize: () => 60,
    overscan: 6,
  })
  const here = rows.findIndex(({ index }) => index === at)
  useEffect(() => {
    if (here >= 0) virtualizer.scrollToIndex(here, { align: 'auto' })
  }, [here, virtualizer])
  return (
    <div className="past__whole" style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ key, index, start }) => (
        <div key={key} ref={virtualizer.measureElement} role="listitem" aria-setsize={rows.length} aria-posinset={index + 1} data-index={index} className="past__row" style={{ top: start }}>
          <Line row={rows[index] as Row} isHere={(rows[index] as Row).index === at} onChoose={onChoose} />
        </div>
      ))}
    </div>
  )
}

function Line({ row: { change, index, said }, isHere, onChoose }: Readonly<{ row: Row; isHere: boolean; onChoose: (index: number) => void }>) {
  const t = useText()
  const people = useSession((view) => view.people)
  const who = change.person === null ? t('past.facilitator') : (people[change.person]?.name ?? t('past.facilitator'))
  return (
    <button type="button" className="past__one" data-here={flag(isHere)} aria-current={isHere ? 'step' : undefined} onClick={() => onChoose(index)}>
      <time className="past__time">{clockTime(change.at)}</time>
      <span className="past__what">
        {said}
        <small>{who} · {t(`common.phase.${change.phase}`)}</small>
      </span>
      {change.takenBack ? <Tag>{t('past.takenBack')}</Tag> : null}
    </button>
  )
}
