import { useRef } from 'react'
import type { SessionCommand } from '../../../shared/session/vocabulary.ts'
import { useCommand, useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

type Row = { readonly id: string; readonly name: string; readonly what: string; readonly command: SessionCommand }

/** People and units that were removed; each can be brought back. */
export function RemovedDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const t = useText()
  const give = useCommand()
  const { units, people } = useSession((view) => view.removed)
  const list = useRef<HTMLUListElement>(null)
  const rows: readonly Row[] = [
    ...Object.values(people).map(({ id, name }): Row => {
      return { id, name, what: t('frame.people'), command: { type: 'RestoreParticipant', participant: id } }
    }),
    ...Object.values(units).map(({ id, name }): Row => ({ id, name, what: t('frame.units'), command: { type: 'RestoreUnit', unit: id } })),
  ]
  const restore = async (command: SessionCommand) => {
    list.current?.focus()
    if ((await give(command)) && rows.length === 1) onClose()
  }
  return (
    <Dialog
      open onClose={onClose} title={t('frame.removedTitle')} description={t('frame.removedHint')} closeLabel={t('common.close')}
    >
      <ul ref={list} tabIndex={-1} className="frame-rows">
        {rows.map(({ id, name, what, command }) => (
          <li key={id} className="frame-row">
            <span className="frame-row__words"><b>{name}</b><span>{what}</span></span>
            <Button onClick={() => void restore(command)}>{t('frame.bringBack')}<span className="sr">{name}</span></Button>
          </li>
        ))}
        {rows.length === 0 ? <li>{t('frame.noneRemoved')}</li> : null}
      </ul>
    </Dialog>
  )
}
