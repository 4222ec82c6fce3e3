import { useSessionReader } from '../session/session.tsx'
import { useText } from '../session/surface.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { type Keyed, sayAction } from './action.ts'
import { ACTIONS } from './actions.ts'
import { useDoing } from './doing.tsx'
import { spellKeys } from './keys.ts'
import { LOCAL_KEYS } from './local-keys.ts'
import { ON_MAC } from './platform.ts'
import { PROJECTOR_ACTIONS } from './projector-actions.ts'
import { TOOL_LIST } from './tools.ts'

type Row = Readonly<{ id: string; label: string; keys: readonly string[] }>

/** What every key does; opens with `?` too. */
export function KeysDialog() {
  const t = useText()
  const { showing, show } = useDoing()
  const read = useSessionReader()
  const view = read()
  return (
    <Dialog open={showing === 'keys'} onClose={() => show('nothing')} title={t('shell.keysTitle')} description={t('action.allInPalette', { keys: spellKeys('Mod+K', ON_MAC) })} closeLabel={t('common.close')} size="wide">
      <div className="keys-all" role="group" aria-label={t('shell.keysTitle')} tabIndex={0}>
        <Rows title={t('action.on.everywhere')} rows={[...ACTIONS.map((one) => ({ ...one, words: sayAction(t, one, view) })), ...TOOL_LIST.map((one) => ({ ...one, words: t(one.label) }))].flatMap(rowOf)} />
        <Rows title={t('action.on.room')} rows={PROJECTOR_ACTIONS.map((one) => ({ ...one, words: t(one.label) })).flatMap(rowOf)} />
        {LOCAL_KEYS.map(({ where, keys }) => (
          <Rows key={where} title={t(where)} rows={keys.map((one) => ({ id: one.label, label: t(one.label), keys: [t(one.keys)] }))} />
        ))}
      </div>
    </Dialog>
  )
}

/** A record's line, if it has keys. */
function rowOf({ id, words, keys, also = [] }: Keyed & Readonly<{ id: string; words: string }>): readonly Row[] {
  return keys === undefined ? [] : [{ id, label: words, keys: [keys, ...also].map((one) => spellKeys(one, ON_MAC)) }]
}

function Rows({ title, rows }: Readonly<{ title: string; rows: readonly Row[] }>) {
  return (
    <section>
      <h3>{title}</h3>
      <dl className="keys">
        {rows.map(({ id, label, keys }) => (
          <div key={id} className="keys__row">
            <dt>{label}</dt>
            <dd>{keys.map((one) => <kbd key={one} className="menu__keys">{one}</kbd>)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
