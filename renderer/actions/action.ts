import type { TextKey, TextValues, Translate } from '../../shared/i18n/catalogue.ts'
import type { SessionCommand } from '../../shared/session/vocabulary.ts'
import type { FacilitatorView } from '../../shared/views/facilitator-view.ts'

/** What only the window can do: open something, leave, change how this machine shows things. */
export type Asking = 'palette' | 'find' | 'keys' | 'audience' | 'library' | 'theme' | 'language' | 'room-theme'

/** What has keys: those that are printed beside its name, and any others that do the same. */
export type Keyed = {
  /** `Mod` is Ctrl, or Cmd on a Mac: 'Mod+Z', 'Mod+Enter', '?'. */
  readonly keys?: string
  readonly also?: readonly string[]
}

/** Something that a facilitator can do, as one record that toolbar, menu, palette, keys and help all read. */
export type Action = Keyed & {
  readonly id: string
  readonly label: TextKey
  readonly values?: (t: Translate, view: FacilitatorView) => TextValues
  readonly when: (view: FacilitatorView) => boolean
  /** Why it is not possible now; asked only then. */
  readonly why?: (view: FacilitatorView) => TextKey
} & ({ readonly command: (view: FacilitatorView) => SessionCommand } | { readonly asks: Asking })

/** Names a record as an action, so that its fields are checked where it is written. */
export function action<A extends Action>(record: A): A {
  return record
}

/** What an action is called now. */
export function sayAction(t: Translate, { label, values }: Pick<Action, 'label' | 'values'>, view: FacilitatorView): string {
  return t(label, values?.(t, view))
}
