import { useId } from 'react'
import type { Translate } from '../../shared/i18n/catalogue.ts'
import type { Language } from '../../shared/journey/journey.ts'
import type { SessionSummary } from '../../shared/views/library-view.ts'
import { useLanguage, useText } from '../session/surface.tsx'
import { Icon } from '../ui/Icon.tsx'
import { NewThumbnail } from '../ui/SessionThumbnail.tsx'
import { StageTrend } from '../ui/StageTrend.tsx'
import { ChangeWords } from '../ui/VerdictParts.tsx'
import type { ClientGroup, Movement } from './client-groups.ts'
import { sayMonth } from '../session/moments.ts'
import { type SessionAsk, SessionCard } from './SessionCard.tsx'

type ClientPanelProps = Readonly<{
  group: ClientGroup
  toContinue: SessionSummary | null
  now: number
  onAsk: (ask: SessionAsk, session: SessionSummary) => void
  onNew: (client: string) => void
}>

/** One client: how its stage moved from session to session, its sessions, and room for the next. */
export function ClientPanel({ group, toContinue, now, onAsk, onNew }: ClientPanelProps) {
  const t = useText()
  const language = useLanguage()
  const id = useId()
  const { client, sessions, verdicts, movement } = group
  const stages = Math.max(...verdicts.map((session) => session.stages.length), 2)
  return (
    <section className="panel library-client" aria-labelledby={id}>
      <div className="library-client__id">
        <h2 id={id}>{client}</h2>
        {verdicts.length === 0 ? null : (
          <StageTrend
            stages={stages}
            points={verdicts.map((session) => ({ id: session.id, stage: session.stage }))}
            label={t('library.trend', { stages: verdicts.map((session) => session.stage).join(', ') })}
          />
        )}
        {movement.way === 'none'
          ? <p className="muted">{t('library.noTrend')}</p>
          : <ChangeWords direction={movement.way}>{sayMovement(t, language, movement, now)}</ChangeWords>}
      </div>
      <ul className="library-client__sessions" aria-label={t('library.sessionsOf', { client })}>
        {sessions.map((session) => (
          <SessionCard key={session.id} session={session} toContinue={session.id === toContinue?.id} now={now} onAsk={onAsk} />
        ))}
        <li>
          <NewThumbnail icon={<Icon name="plus" />} onPress={() => onNew(client)}>
            {t('library.newSession')}
            <span className="sr">{t('library.newSessionFor', { client })}</span>
          </NewThumbnail>
        </li>
      </ul>
    </section>
  )
}

function sayMovement(t: Translate, language: Language, movement: Exclude<Movement, { way: 'none' }>, now: number): string {
  const month = sayMonth(language, movement.at, now)
  const { stage } = movement
  if (movement.way === 'first') return t('library.first', { month })
  if (movement.way === 'down') return t('library.fell', { from: movement.from, month })
  return t(movement.way === 'up' ? 'library.rose' : 'library.stayed', { stage, month })
}
