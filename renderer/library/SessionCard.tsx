import type { Translate } from '../../shared/i18n/catalogue.ts'
import type { SessionSummary } from '../../shared/views/library-view.ts'
import { goTo } from '../session/route.ts'
import { useLanguage, useText } from '../session/surface.tsx'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import { SessionThumbnail } from '../ui/SessionThumbnail.tsx'
import { Tag } from '../ui/Tag.tsx'
import { dateOf } from './client-groups.ts'
import { sayMoment } from '../session/moments.ts'

export type SessionAsk = 'rename' | 'duplicate' | 'rehearse' | 'bin'

type SessionCardProps = Readonly<{
  session: SessionSummary
  toContinue: boolean
  now: number
  onAsk: (ask: SessionAsk, session: SessionSummary) => void
}>

/** One session: a picture of its board that opens it, and a menu of what can be done with it as a whole. */
export function SessionCard({ session, toContinue, now, onAsk }: SessionCardProps) {
  const t = useText()
  const language = useLanguage()
  const { stage, stages, title, readOnly } = session
  const settled = session.signedOff || session.closedAt !== null
  const date = readOnly === null ? sayMoment(t, language, dateOf(session), now) : t(`library.readOnly.${readOnly}`)
  return (
    <li className="library-card" data-session={session.id}>
      <SessionThumbnail
        stages={stages.length}
        lit={settled ? (stage ?? 0) : 0}
        piles={session.piles}
        title={toContinue ? t('library.continue') : sayStanding(t, session)}
        detail={t('library.cardDetail', { title, date })}
        {...(toContinue ? { tag: <Tag tone="running" icon={<Icon name="play" />}>{sayWhere(t, session)}</Tag> } : {})}
        onOpen={() => goTo({ at: 'session', session: session.id })}
      />
      {readOnly === null ? null : (
        <span className="library-card__lock"><Tag icon={<Icon name="lock" />}>{t('library.lookOnly')}</Tag></span>
      )}
      <span className="library-card__menu">
        <Menu
          align="end"
          label={t('library.more', { title })}
          trigger={<IconButton label={t('library.more', { title })} icon={<Icon name="more" weight={3.5} />} />}
          entries={[
            {
              id: 'rename', label: t('library.rename'), icon: <Icon name="pencil" />, disabled: readOnly !== null,
              onChoose: () => onAsk('rename', session),
            },
            {
              id: 'duplicate', label: t('library.duplicate'), icon: <Icon name="copy" />,
              disabled: readOnly === 'newer-format', onChoose: () => onAsk('duplicate', session),
            },
            {
              id: 'rehearse', label: t('library.rehearse'), icon: <Icon name="play" />,
              disabled: readOnly === 'newer-format', onChoose: () => onAsk('rehearse', session),
            },
            { type: 'line', id: 'line' },
            {
              id: 'bin', label: t('library.delete'), icon: <Icon name="trash" />, tone: 'alarm',
              disabled: readOnly === 'open-elsewhere', onChoose: () => onAsk('bin', session),
            },
          ]}
        />
      </span>
    </li>
  )
}

function sayStanding(t: Translate, session: SessionSummary): string {
  const { stage } = session
  if (stage === null) return t('library.noVerdict')
  if (!session.signedOff && session.closedAt === null) return t('library.soFar', { stage })
  return t('common.stageNamed', { stage, name: session.stages[stage - 1] ?? '' })
}

function sayWhere(t: Translate, { phase, notes, placed }: SessionSummary): string {
  return t(`library.at.${phase}`, { notes: t('common.notes', { count: notes }), placed, of: notes })
}
