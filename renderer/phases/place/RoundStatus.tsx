import { useState } from 'react'
import type { FacilitatorView } from '../../../shared/views/facilitator-view.ts'
import type { NoteView } from '../../../shared/views/note-view.ts'
import type { RoundView } from '../../../shared/views/round-view.ts'
import type { Translate } from '../../../shared/i18n/catalogue.ts'
import { type Anonymity, ANONYMITIES } from '../../../shared/session/promises.ts'
import { revealPlacements } from '../../actions/actions.ts'
import { useTool } from '../../actions/doing.tsx'
import { Changes } from '../../session/Changes.tsx'
import { useHindrance } from '../../session/use-hindrance.ts'
import { useCommand, useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu, type MenuEntry } from '../../ui/Menu.tsx'
import { RoundBand } from '../../ui/RoundBand.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { RevealOneDialog } from './RevealOneDialog.tsx'
import { RoundChoice } from './RoundChoice.tsx'
import type { Turn } from './use-turn.ts'

type RoundStatusProps = Readonly<{ round: RoundView; turn: Turn; onHands: () => void }>

/** More people than this are told in figures alone. */
const MOST_TICKS = 40

/** The round under way: how, whose notes are on the steps, how far everybody is, and the one thing to do next. */
export function RoundStatus({ round, turn, onHands }: RoundStatusProps) {
  const t = useText()
  const give = useCommand()
  const people = useSession((view) => view.people)
  const notes = useSession((view) => view.notes)
  const [asked, setAsked] = useState<'reveal' | 'one' | 'discard' | 'new' | null>(null)
  const { mode, hidden, finished } = round
  const hindrance = useHindrance()
  const locked = hidden && round.anythingPlaced
  useTool('newRound', () => setAsked('new'), hindrance ?? (locked ? 'hands.why.roundRuns' : null))
  useTool('discardRound', () => setAsked('discard'), hindrance ?? (round.status === 'revealed' ? 'hands.why.nothingHidden' : null))
  useTool('revealOne', () => setAsked('one'), hindrance ?? (hidden ? null : 'hands.why.nothingHidden'))
  const done = () => setAsked(null)
  const reveal = () => {
    done()
    void give({ type: 'RevealPlacements' })
  }
  const start = (next: 'open' | 'blind', anonymity: Anonymity = 'named') => {
    done()
    void give({ type: 'OpenRound', mode: next, scope: null, anonymity })
  }
  const placed = Object.values<NoteView>(notes).filter((note) => note.stage !== null).length
  return (
    <>
      <RoundBand
        label={t('place.round')}
        mode={mode}
        title={t(mode === 'blind' ? 'place.blindRound' : 'place.openRound', { number: round.number })}
        detail={detailOf(t, round, turn, people)}
        done={mode === 'blind' && round.people <= MOST_TICKS ? finished : 0}
        total={mode === 'blind' && round.people <= MOST_TICKS ? round.people : 0}
        progress={mode === 'blind' ? [t('place.finished', { finished, people: round.people }), ...(hidden ? [t('turns.readyCount', { count: round.ready })] : [])].join(' · ') : t('place.notesPlaced', { placed, notes: Object.keys(notes).length })}
      >
        <Changes>
          <span title={locked ? t('place.switchLocked') : undefined}>
            <SegmentedControl
              label={t('place.placing')}
              value={mode}
              options={[
                { value: 'open', label: t('place.open'), disabled: locked && mode !== 'open' },
                { value: 'blind', label: t('place.blind'), icon: <Icon name="blind" />, disabled: locked && mode !== 'blind' },
              ]}
              onChange={(next) => next !== mode && start(next)}
            />
          </span>
          <IconButton label={t(hidden ? 'aloud.waits' : 'aloud.open')} icon={<Icon name="people" />} aria-haspopup="dialog" aria-keyshortcuts="H" disabled={hidden} onClick={onHands} />
          <Menu
            label={t('place.moreOfRound')}
            align="end"
            trigger={<IconButton label={t('place.moreOfRound')} icon={<Icon name="more" weight={3.5} />} />}
            entries={[
              ...(hidden
                ? [
                    ...ANONYMITIES.map((value): MenuEntry => ({
                      id: `promise-${value}`,
                      label: t(`turns.choose.${value}`),
                      icon: <Icon name={round.promise === value ? 'check' : 'people'} />,
                      ...(round.promise === value ? { disabled: true, why: t(`turns.said.${value}`) } : {}),
                      onChoose: () => void give({ type: 'ChangePromise', anonymity: value }),
                    })),
                    { type: 'line' as const, id: 'after-promise' },
                    { id: 'one', label: t('turns.revealOne'), icon: <Icon name="eye" />, onChoose: () => setAsked('one') },
                  ]
                : []),
              { id: 'new', label: t('place.newRound'), icon: <Icon name="plus" />, disabled: locked, onChoose: () => setAsked('new') },
              { id: 'discard', label: t('place.discard'), icon: <Icon name="trash" />, tone: 'alarm', disabled: round.status === 'revealed', onChoose: () => setAsked('discard') },
            ]}
          />
        </Changes>
        <NextStep round={round} onReveal={() => (finished < round.people ? setAsked('reveal') : reveal())} />
      </RoundBand>
      {asked === 'one' ? <RevealOneDialog waiting={round.waiting} onClose={done} /> : null}
      <ConfirmDialog open={asked === 'reveal'} title={t('place.revealEarly')} confirmLabel={t('place.reveal')} cancelLabel={t('common.cancel')} onConfirm={reveal} onCancel={done}>
        {t('place.revealEarlyHint', { count: round.people - finished })}
      </ConfirmDialog>
      <ConfirmDialog
        open={asked === 'discard'}
        tone="alarm"
        title={t('place.discardTitle')}
        confirmLabel={t('place.discard')}
        cancelLabel={t('common.cancel')}
        onConfirm={() => {
          done()
          void give({ type: 'DiscardRound' })
        }}
        onCancel={done}
      >
        {t('place.discardHint')}
      </ConfirmDialog>
      <Dialog open={asked === 'new'} size="wide" title={t('place.choose')} closeLabel={t('common.close')} onClose={done}>
        <RoundChoice heading={false} notes={Object.keys(notes).length} onStart={start} />
      </Dialog>
    </>
  )
}

function detailOf(t: Translate, round: RoundView, { seat, between }: Turn, people: FacilitatorView['people']): string {
  if (round.mode === 'open') return t('place.openDetail')
  if (!round.hidden) return t('place.revealedDetail')
  const revote = round.scope === null ? '' : `${t('place.revoteDetail', { count: round.asked })} `
  const name = seat === null || between ? undefined : people[seat]?.name
  return revote + (name === undefined ? t('place.noSeatDetail') : t('place.seatDetail', { name }))
}

/** The one primary button of the screen. */
function NextStep({ round, onReveal }: Readonly<{ round: RoundView; onReveal: () => void }>) {
  const t = useText()
  const give = useCommand()
  const contested = useSession((view) => view.queue.length)
  const revealable = useSession(revealPlacements.when)
  if (round.hidden) {
    return <Button tone="primary" icon={<Icon name="eye" />} disabled={!revealable} onClick={onReveal}>{t('place.reveal')}</Button>
  }
  return (
    <Button tone="primary" iconEnd={<Icon name="right" />} onClick={() => void give({ type: 'GoToPhase', phase: contested > 0 ? 'resolve' : 'verdict' })}>
      {contested > 0 ? t('place.resolveContested', { count: contested }) : t('place.toVerdict')}
    </Button>
  )
}
