import type { TextKey } from '../../shared/i18n/catalogue.ts'
import type { SessionCommand } from '../../shared/session/vocabulary.ts'
import type { FacilitatorView } from '../../shared/views/facilitator-view.ts'

/** Something that a facilitator can do, as one record that toolbar, menu, keys and help all read. */
export type Action = {
  readonly id: string
  readonly label: TextKey
  /** `Mod` is Ctrl, or Cmd on a Mac: 'Mod+Z', 'Mod+Enter', '?'. */
  readonly keys?: string
  readonly when: (view: FacilitatorView) => boolean
  readonly command: (view: FacilitatorView) => SessionCommand
}

/** Names a record as an action, so that its fields are checked where it is written. */
export function action(record: Action): Action {
  return record
}
