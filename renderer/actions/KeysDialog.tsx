import { useSessionReader } from '../session/session.tsx'
import { useText } from '../session/surface.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { sayAction } from './action.ts'
import { ACTIONS, WINDOW_ACTIONS } from './actions.ts'
import { useDoing } from './doing.tsx'
import { spellKeys } from './keys.ts'
import { ON_MAC } from './platform.ts'
import { PROJECTOR_ACTIONS } from './projector-actions.ts'

const ON_THE_BOARD = ['moveOnBoard', 'placeByDigit', 'liftAndCarry', 'putBack', 'open', 'merge', 'menu'] as const

/** What every key does; opens with `?` too. */
export function KeysDialog() {
  const t = useText()
  const { showing, show } = useDoing()
  const read = useSessionReader()
  return (
    <Dialog open={showing === 'keys'} onClose={() => show('nothing')} title={t('shell.keysTitle')} closeLabel={t('common.close')}>
      <dl className="keys">
        {ACTIONS.filter(({ keys }) => keys !== undefined).map((action) => (
          <div key={action.id} className="keys__row">
            <dt>{sayAction(t, action, read())}</dt>
            <dd><kbd className="menu__keys">{spellKeys(action.keys ?? '', ON_MAC)}</kbd></dd>
          </div>
        ))}
        {[...WINDOW_ACTIONS, ...PROJECTOR_ACTIONS].map(({ id, label, keys }) => (
          <div key={id} className="keys__row">
            <dt>{t(label)}</dt>
            <dd><kbd className="menu__keys">{spellKeys(keys, ON_MAC)}</kbd></dd>
          </div>
        ))}
        {ON_THE_BOARD.map((key) => (
          <div key={key} className="keys__row">
            <dt>{t(`action.board.${key}`)}</dt>
            <dd><kbd className="menu__keys">{t(`action.boardKeys.${key}`)}</kbd></dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
