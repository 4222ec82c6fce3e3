import { ALLOWED_IN, DOINGS } from '../../shared/session/agenda.ts'
import { signedHere } from '../../shared/views/signed.ts'
import { Icon } from '../ui/Icon.tsx'
import { Tag } from '../ui/Tag.tsx'
import { sayTask } from './say-task.ts'
import { useSession } from './session.tsx'
import { useLanguage, useText } from './surface.tsx'

/** One sentence that tells the room what to do now, as on the projector; beside it what was allowed or closed against the phase's rule. */
export function TaskLine() {
  const t = useText()
  const language = useLanguage()
  const phase = useSession((view) => view.phase)
  const clock = useSession((view) => view.clock)
  const round = useSession((view) => view.round)
  const anythingContested = useSession((view) => view.queue.length > 0)
  const stages = useSession((view) => view.journey.stages)
  const judged = useSession((view) => signedHere(view.signOff)?.figures ?? view.verdict)
  const signedOff = useSession((view) => signedHere(view.signOff) !== null)
  const overrides = useSession((view) => view.agenda.overrides)
  const { stage, range } = judged
  const verdict = { stage, low: range?.low ?? stage ?? 0, high: range?.high ?? stage ?? 0, signedOff }
  const { title, words } = sayTask(t, language, { phase, clock, round, anythingContested, verdict, stages })
  return (
    <section className="task" aria-label={t('agenda.now')}>
      <Icon name="projector" />
      <p className="task__words" role="status"><b>{title}.</b> {words}</p>
      {DOINGS.filter((doing) => overrides[doing] !== undefined).map((doing) => (
        <Tag key={doing} tone="held" icon={<Icon name={ALLOWED_IN[phase].includes(doing) ? 'lock' : 'pencil'} />}>
          {t(`agenda.${overrides[doing] === true ? 'allowed' : 'forbidden'}.${doing}`)}
        </Tag>
      ))}
    </section>
  )
}
