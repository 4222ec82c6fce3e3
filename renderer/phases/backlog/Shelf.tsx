import { useCommand, useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Menu } from '../../ui/Menu.tsx'

/** What was removed, to bring back. */
export function Shelf() {
  const t = useText()
  const give = useCommand()
  const shelf = useSession((view) => view.backlog.shelf)
  const removed = Object.values(shelf).filter((item) => item.fate === 'binned')
  if (removed.length === 0) return null
  return (
    <Menu
      label={t('backlog.removed', { count: removed.length })}
      trigger={<Button tone="bare" icon={<Icon name="trash" />}>{t('backlog.removed', { count: removed.length })}</Button>}
      entries={removed.map((item) => ({
        id: item.id,
        label: t('backlog.bringBack', { title: item.title }),
        icon: <Icon name="undo" />,
        onChoose: () => void give({ type: 'ReturnMicroTransformation', item: item.id }),
      }))}
    />
  )
}
