import { useState } from 'react'
import { usesOf, withoutLens } from '../../shared/journey/edit.ts'
import type { Lens } from '../../shared/journey/journey.ts'
import { useText } from '../session/surface.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Select } from '../ui/Select.tsx'
import { useEditing } from './editing.tsx'
import { useStageNames } from './use-names.ts'

/** Chosen instead of an heir: what looked through the lens goes along with it. */
const GONE = ''

/** Asks where the indicators and micro-transformations of a lens go before it is removed. */
export function RemoveLensDialog({ lens, onClose }: Readonly<{ lens: Lens; onClose: () => void }>) {
  const t = useText()
  const { draft, become } = useEditing()
  const { lensName, words } = useStageNames()
  const others = draft.lenses.map(({ id }, index) => ({ id, name: lensName(index) })).filter(({ id }) => id !== lens.id)
  const [heir, setHeir] = useState<string>(others[0]?.id ?? GONE)
  const { indicators, microTransformations } = usesOf(draft, lens.id)
  const remove = () => {
    become(withoutLens(draft, lens.id, others.find(({ id }) => id === heir)?.id ?? null))
    onClose()
  }
  return (
    <Dialog
      open onClose={onClose} closeLabel={t('common.close')} title={t('editor.removeLensTitle', { name: words(lens.name) || t('common.lens') })}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button tone="primary" onClick={remove}>{t('editor.removeLens')}</Button>
        </>
      }
    >
      <p>{t('editor.removeLensUses', { indicators: t('editor.indicators', { count: indicators }), micro: t('editor.micros', { count: microTransformations }) })}</p>
      <Select
        label={t('editor.heir')} value={heir} onChange={setHeir}
        options={[...others.map(({ id, name }) => ({ value: id as string, label: name })), { value: GONE, label: t('editor.heirNone') }]}
      />
    </Dialog>
  )
}
