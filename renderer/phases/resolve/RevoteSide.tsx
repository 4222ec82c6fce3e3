import type { EvidenceId } from '../../../shared/kernel/ids.ts'
import { percentOf } from '../../../shared/views/resolve-figures.ts'
import { Changes } from '../../session/Changes.tsx'
import { useCommand, useSession, useSessionReader } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { useStageName } from '../../session/use-stage-name.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { RoundsLog } from './RoundsLog.tsx'
import type { Resolving } from './use-resolve.ts'

/** While a re-vote runs: how many have placed the note, and the two ways out of it. */
export function RevoteSide({ note: id, resolving, namesShown }: Readonly<{ note: EvidenceId; resolving: Resolving; namesShown: boolean }>) {
  const t = useText()
  const give = useCommand()
  const read = useSessionReader()
  const nameOf = useStageName()
  const round = useSession((view) => view.round)
  const note = useSession((view) => view.notes[id])
  if (round === null || note === undefined) return null
  const all = round.finished === round.people
  const reveal = async () => {
    resolving.open(id)
    if (!(await give({ type: 'RevealPlacements' }))) return
    const after = read().notes[id]
    const agreed = after?.standing === 'settled'
    const percent = percentOf(after?.agreement?.consensus ?? 0)
    resolving.say(agreed ? t('resolve.said.revealedAgreed', { stage: nameOf(after.stage ?? 0) }) : t('resolve.said.revealedContested', { percent }))
    resolving.land()
  }
  const stop = async () => {
    resolving.open(id)
    if (await give({ type: 'DiscardRound' })) resolving.land()
  }
  return (
    <aside className="side" data-at="end" aria-label={t('resolve.settleIt')}>
      <h2>{t('resolve.vote.title')}</h2>
      <Changes>
        <div className="ruling">
          <p className="vote__progress"><b>{t('resolve.vote.progress', { done: round.finished, all: round.people })}</b></p>
          {round.anythingPlaced ? null : <p className="keep">{t('resolve.vote.revealHint')}</p>}
          {all ? <p className="keep"><Icon name="check" />{t('resolve.vote.everybody')}</p> : null}
          <Button tone="primary" wide data-focus-after="" disabled={!round.anythingPlaced} icon={<Icon name="eye" />} onClick={() => void reveal()}>{t('resolve.vote.reveal')}</Button>
          {round.seat === null ? null : <Button wide onClick={() => void give({ type: 'LeaveSeat' })}>{t('resolve.vote.endTurn')}</Button>}
          <Button wide tone="bare" icon={<Icon name="close" />} onClick={() => void stop()}>{t('resolve.vote.stop')}</Button>
        </div>
      </Changes>
      <RoundsLog note={note} undo={resolving.undo} namesShown={namesShown} />
    </aside>
  )
}
