import { useEffect, useState } from 'react'
import type { ChangeView } from '../../shared/views/past-view.ts'
import { Mirror } from '../projector/Mirror.tsx'
import { clockTime } from '../session/clock-time.ts'
import { goTo } from '../session/route.ts'
import { useCommand, useOpenSession, useSession } from '../session/session.tsx'
import { useLibrary, useLibraryCommand, useText } from '../session/surface.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useToast } from '../ui/Toasts.tsx'
import { sayDone } from './say-past.ts'
import { useMoment } from './use-past.ts'

/** How long a moment stays while the timeline plays, in ms: long enough to see what changed. */
const EACH = 700
/** The picture is drawn as on a projector. */
const WALL = { width: 1920, height: 1080 }

type ReplayProps = Readonly<{ changes: readonly ChangeView[]; at: number; onMove: (index: number) => void; onChanged: () => Promise<void> }>

/** The session as a timeline: drag along it and see what the room saw; take the change of that moment back, or open a copy of it. */
export function Replay({ changes, at, onMove, onChanged }: ReplayProps) {
  const t = useText()
  const give = useCommand()
  const tell = useLibraryCommand()
  const toast = useToast()
  const { id } = useOpenSession()
  const title = useSession((view) => view.title)
  const preferences = useLibrary((library) => library.preferences)
  const [playing, setPlaying] = useState(false)
  const change = changes[at]
  const moment = useMoment(change?.upTo ?? null)
  const last = changes.length - 1
  const moves = playing && at < last
  useEffect(() => {
    if (!moves) return
    const timer = setTimeout(() => onMove(at + 1), EACH)
    return () => clearTimeout(timer)
  }, [moves, at, onMove])
  if (change === undefined) return null
  const time = clockTime(change.at)

  const takeBack = async () => {
    if (!(await give({ type: 'RevertChange', change: change.cid }))) return
    toast({ title: t('past.wasTakenBack'), tone: 'sound' })
    await onChanged()
  }
  const copy = async () => {
    const made = await tell({ type: 'DuplicateSession', session: id, title: t('past.copyTitle', { title, time }), upTo: change.upTo })
    if (typeof made === 'object') goTo({ at: 'session', session: made.session })
  }

  return (
    <section className="past__replay" aria-label={t('past.timeline')}>
      <figure className="past__picture" aria-label={t('past.picture', { time })}>
        {moment === null ? null : <Mirror screen={{ kind: 'audience-screen', preferences, shown: { is: 'session', view: moment } }} size={WALL} />}
      </figure>
      <div className="past__transport">
        <IconButton label={t('past.back')} icon={<Icon name="left" />} disabled={at === 0} onClick={() => onMove(at - 1)} />
        <IconButton
          label={t(moves ? 'past.pause' : 'past.play')} icon={<Icon name={moves ? 'pause' : 'play'} />} disabled={last === 0}
          onClick={() => {
            if (!moves && at === last) onMove(0)
            setPlaying(!moves)
          }}
        />
        <IconButton label={t('past.forward')} icon={<Icon name="right" />} disabled={at === last} onClick={() => onMove(at + 1)} />
        <input
          className="past__slider" type="range" min={0} max={last} step={1} value={at} aria-label={t('past.timeline')}
          aria-valuetext={t('past.at', { time, phase: t(`common.phase.${change.phase}`), what: sayDone(t, change) })}
          onChange={(event) => {
            setPlaying(false)
            onMove(Number(event.currentTarget.value))
          }}
        />
      </div>
      <p className="past__here" aria-hidden="true">{t('past.at', { time, phase: t(`common.phase.${change.phase}`), what: sayDone(t, change) })}</p>
      <div className="past__do">
        <Button icon={<Icon name="undo" />} disabled={!change.standing} onClick={() => void takeBack()}>{t('past.takeBack')}</Button>
        <Button icon={<Icon name="copy" />} onClick={() => void copy()}>{t('past.copy')}</Button>
      </div>
    </section>
  )
}
