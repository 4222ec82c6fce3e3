import type { EvidenceId } from '../../../shared/kernel/ids.ts'
import type { NoteView } from '../../../shared/views/note-view.ts'
import { percentOf } from '../../../shared/views/resolve-figures.ts'
import { BetweenMark } from '../../canvas/BetweenMark.tsx'
import { useSession } from '../../session/session.tsx'
import { standersOn } from '../../session/standers.ts'
import { useLanguage, useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { ConsensusMeter } from '../../ui/ConsensusMeter.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { PeopleOnSteps } from '../../ui/PeopleOnSteps.tsx'
import { LargeNote } from '../../session/LargeNote.tsx'
import { sayPercent, sayStanding } from '../../session/say-agreement.ts'
import { RoundByRound } from './RoundByRound.tsx'
import { useSayWho } from './use-say-who.ts'

type NoteStageProps = Readonly<{ note: EvidenceId; aimed: number | null; namesShown: boolean; showNames: (shown: boolean) => void }>

/** The note that is being discussed, how far the room agrees on it, and who stands where. */
export function NoteStage({ note: id, aimed, namesShown, showNames }: NoteStageProps) {
  const t = useText()
  const note = useSession((view) => view.notes[id])
  if (note === undefined) return null
  const { agreement } = note
  return (
    <>
      <div className="arena__head">
        <LargeNote note={note} />
        {agreement === null || agreement.placements === 0 ? <p className="arena__words"><b>{t('resolve.verdict.unplaced')}</b></p> : <Meter note={note} agreement={agreement} />}
        <div className="arena__talk">
          <p className="arena__advice">
            <Icon name="discuss" />
            <span>{agreement === null ? '' : t(`resolve.facilitate.${agreement.shape}`)}</span>
          </p>
          <Button tone="bare" icon={<Icon name={namesShown ? 'blind' : 'eye'} />} onClick={() => showNames(!namesShown)}>
            {t(namesShown ? 'resolve.namesHide' : 'resolve.namesShow')}
          </Button>
        </div>
        <RoundByRound note={note} namesShown={namesShown} />
        <Said note={note} namesShown={namesShown} />
      </div>
      <WhoStandsWhere note={note} aimed={aimed} namesShown={namesShown} />
    </>
  )
}

function Meter({ note, agreement }: Readonly<{ note: NoteView; agreement: NonNullable<NoteView['agreement']> }>) {
  const t = useText()
  const threshold = useSession((view) => view.settings.contestedBelow)
  const last = note.rounds.at(-1)
  const before = note.rounds.at(-2)
  const near = t('resolve.withinOne', { near: agreement.withinOne, all: agreement.placements })
  const round = note.rounds.length < 2 || last === undefined ? near : `${near}, ${t('resolve.roundOfNote', { round: note.rounds.length })}`
  const previous = before === undefined || before.consensus === null
    ? {}
    : { previous: { value: before.consensus, label: t('resolve.before', { round: note.rounds.length - 1, percent: percentOf(before.consensus) }) } }
  return (
    <ConsensusMeter
      label={t('resolve.consensus')}
      value={agreement.consensus ?? 0}
      figure={sayPercent(t, agreement.consensus ?? 0)}
      contested={note.standing === 'contested' || note.standing === 'no-consensus'}
      verdict={sayStanding(t, note)}
      detail={round}
      threshold={threshold}
      thresholdLabel={t('resolve.countsFrom', { percent: percentOf(threshold) })}
      {...previous}
    />
  )
}

/** The words that stand in the report: why it was ruled, what the others say, what the room agrees to differ on. */
function Said({ note, namesShown }: Readonly<{ note: NoteView; namesShown: boolean }>) {
  const t = useText()
  const sayWho = useSayWho()
  const { ruling, noConsensus, standing } = note
  if (standing === 'ruled' && ruling !== null) {
    const { dissenters: people, dissentingUnits: units = [], dissentingHands: hands = 0 } = ruling
    const who = namesShown ? sayWho({ people, units, hands }) : ''
    const dissent = [who, ruling.dissent === '' ? '' : `“${ruling.dissent}”`].filter((part) => part !== '').join(': ')
    return (
      <div className="arena__said">
        <p>{t('resolve.because', { words: ruling.rationale })}</p>
        {dissent === '' ? null : <p className="muted">{t('resolve.dissentSaid', { words: dissent })}</p>}
      </div>
    )
  }
  if (standing === 'no-consensus' && noConsensus !== null) return <p className="arena__said">{t('resolve.because', { words: noConsensus.reason })}</p>
  return null
}

function WhoStandsWhere({ note, aimed, namesShown }: Readonly<{ note: NoteView; aimed: number | null; namesShown: boolean }>) {
  const t = useText()
  const language = useLanguage()
  const stages = useSession((view) => view.journey.stages)
  const people = useSession((view) => view.people)
  const units = useSession((view) => view.units)
  const lit = aimed ?? (note.standing === 'ruled' || note.standing === 'settled' ? note.stage : null)
  return (
    <div className="arena__steps">
      <BetweenMark note={note} stages={stages.length} />
      <PeopleOnSteps
        label={t('resolve.whoStandsWhere')}
        anonymous={!namesShown}
        steps={stages.map(({ name }, index) => {
          const stage = index + 1
          const here = standersOn(t, note, stage, { people, units })
          return {
            stage,
            name: name[language],
            label: t('resolve.stepPeople', { stage, name: name[language], count: here.length }),
            people: here,
            state: stage === lit ? ('lit' as const) : ('unlit' as const),
          }
        })}
      />
    </div>
  )
}
