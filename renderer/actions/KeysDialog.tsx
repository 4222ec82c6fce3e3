import { useEffect } from 'react'
import { useText } from '../session/surface.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ACTIONS } from './actions.ts'
import { isPressed, isTyping, spellKeys } from './keys.ts'
import { ON_MAC } from './platform.ts'

/** What every key does; opens with `?` too. */
export function KeysDialog({ open, onOpenChange }: Readonly<{ open: boolean; onOpenChange: (open: boolean) => void }>) {
  const t = useText()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isPressed('?', event) && !isTyping(event.target)) onOpenChange(true)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [onOpenChange])
  return (
    <Dialog open={open} onClose={() => onOpenChange(false)} title={t('shell.keysTitle')} closeLabel={t('common.close')}>
      <dl className="keys">
        {ACTIONS.map(({ id, keys, label }) => (
          <div key={id} className="keys__row">
            <dt>{t(label)}</dt>
            <dd><kbd className="menu__keys">{spellKeys(keys ?? '', ON_MAC)}</kbd></dd>
          </div>
        ))}
        {(['moveOnBoard', 'placeByDigit', 'liftAndCarry', 'putBack', 'open', 'menu'] as const).map((key) => (
          <div key={key} className="keys__row">
            <dt>{t(`action.board.${key}`)}</dt>
            <dd><kbd className="menu__keys">{t(`action.boardKeys.${key}`)}</kbd></dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
