import type { ProjectorCommand } from '../../shared/contract/projector.ts'
import type { TextKey } from '../../shared/i18n/catalogue.ts'
import type { EvidenceId } from '../../shared/kernel/ids.ts'
import type { Showing } from '../../shared/views/projector-view.ts'
import type { IconName } from '../ui/Icon.tsx'

/** What decides whether something can be done with the room's screen, and to what: how it is now, and the note touched last. */
export type AtHand = { readonly showing: Showing; readonly note: EvidenceId | null }

/** Something that a facilitator can do with the room's screen, as one record that panel, menu, keys and help all read. */
export type ProjectorAction = {
  readonly id: 'freeze-room' | 'blank-room' | 'spotlight-note' | 'bring-back'
  readonly label: TextKey
  /** The same in a word, on a button. */
  readonly short: TextKey
  readonly icon: IconName
  readonly keys: string
  /** True while the room sees what this action makes it see; doing it again then brings the session back. */
  readonly on: (showing: Showing) => boolean
  readonly when: (at: AtHand) => boolean
  /** Why it is not possible now; asked only then. */
  readonly why: TextKey
  /** Given only while `when` holds. */
  readonly command: (at: AtHand) => ProjectorCommand
}

const BRING_BACK: ProjectorCommand = { type: 'BringBack' }

/** What holds the whole screen can always be done; doing it again brings the session back. */
function holding(is: 'frozen' | 'blank', command: ProjectorCommand): Pick<ProjectorAction, 'on' | 'when' | 'command'> {
  return { on: (showing) => showing.is === is, when: () => true, command: ({ showing }) => (showing.is === is ? BRING_BACK : command) }
}

export const freezeRoom: ProjectorAction = {
  id: 'freeze-room',
  label: 'action.freezeRoom',
  short: 'projector.act.freeze',
  icon: 'pause',
  why: 'hands.why.here',
  keys: 'Mod+Shift+F',
  ...holding('frozen', { type: 'FreezeRoom' }),
}

export const blankRoom: ProjectorAction = {
  id: 'blank-room',
  label: 'action.blankRoom',
  short: 'projector.act.blank',
  icon: 'blind',
  why: 'hands.why.here',
  keys: 'Mod+Shift+B',
  ...holding('blank', { type: 'BlankRoom' }),
}

export const spotlightNote: ProjectorAction = {
  id: 'spotlight-note',
  label: 'action.spotlightNote',
  short: 'projector.act.spotlight',
  icon: 'target',
  why: 'hands.why.noNoteTouched',
  keys: 'Mod+Shift+S',
  on: ({ is }) => is === 'spotlight',
  when: ({ showing, note }) => note !== null || showing.is === 'spotlight',
  command: ({ showing, note }) => {
    const isOn = showing.is === 'spotlight' && showing.on.is === 'note' && showing.on.note === note
    return note === null || isOn ? BRING_BACK : { type: 'SpotlightNote', note }
  },
}

export const bringBack: ProjectorAction = {
  id: 'bring-back',
  label: 'action.bringBack',
  short: 'projector.act.back',
  icon: 'eye',
  why: 'hands.why.roomIsLive',
  keys: 'Mod+Shift+E',
  on: ({ is }) => is === 'live',
  when: ({ showing }) => showing.is !== 'live',
  command: () => BRING_BACK,
}

/** Everything that can be done with the room's screen, in the order in which it is listed. */
export const PROJECTOR_ACTIONS: readonly ProjectorAction[] = [freezeRoom, blankRoom, spotlightNote, bringBack]
