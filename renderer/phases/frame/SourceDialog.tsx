import { useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

/** What a key under a statement stands for; the other sources of the journey stand below it. */
export function SourceDialog({ source, onClose }: Readonly<{ source: string; onClose: () => void }>) {
  const t = useText()
  const { sources } = useSession((view) => view.journey)
  const others = Object.entries(sources).filter(([key]) => key !== source)
  return (
    <Dialog open onClose={onClose} title={t('frame.source', { source })} closeLabel={t('common.close')}>
      <p className="frame-source">{sources[source] ?? t('frame.sourceUnknown')}</p>
      <dl className="frame-sources">
        {others.map(([key, words]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
