import type { OwnJourneySummary } from '../../shared/views/library-view.ts'
import { sayMoment } from '../session/moments.ts'
import { useLanguage, useText } from '../session/surface.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import { Tag } from '../ui/Tag.tsx'
import { JourneyRow } from './JourneyRow.tsx'
import { wordsOf } from './use-names.ts'

type OwnJourneyRowProps = Readonly<{
  journey: OwnJourneySummary
  now: number
  onEdit: () => void
  onCopy: () => void
  onSaveFile: () => void
  onBin: () => void
}>

/** One of the facilitator's own journeys: whether a session can start on it, and what can be done with it. */
export function OwnJourneyRow({ journey, now, onEdit, onCopy, onSaveFile, onBin }: OwnJourneyRowProps) {
  const t = useText()
  const language = useLanguage()
  const { problems, changedAt } = journey
  const name = wordsOf(journey.name, language) || t('editor.untitled')
  return (
    <JourneyRow
      name={name} stages={journey.stages} lenses={journey.lenses}
      more={
        <>
          {' · '}{t('editor.changed', { when: sayMoment(t, language, changedAt, now) })}{' '}
          <Tag tone={problems === 0 ? 'sound' : 'alarm'} icon={<Icon name={problems === 0 ? 'check' : 'warning'} />}>
            {problems === 0 ? t('editor.ready') : t('editor.problems', { count: problems })}
          </Tag>
        </>
      }
    >
      <Button icon={<Icon name="pencil" />} aria-label={t('editor.editNamed', { name })} onClick={onEdit}>{t('common.edit')}</Button>
      <Menu
        align="end" label={t('editor.moreFor', { name })}
        trigger={<IconButton label={t('editor.moreFor', { name })} icon={<Icon name="more" weight={3.5} />} />}
        entries={[
          { id: 'copy', label: t('editor.copy'), icon: <Icon name="copy" />, onChoose: onCopy },
          { id: 'file', label: t('editor.saveFile'), icon: <Icon name="export" />, onChoose: onSaveFile },
          { type: 'line', id: 'line' },
          { id: 'bin', label: t('editor.toBin'), icon: <Icon name="trash" />, tone: 'alarm', onChoose: onBin },
        ]}
      />
    </JourneyRow>
  )
}
