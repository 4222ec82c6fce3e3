import type { TextKey } from '../../shared/i18n/catalogue.ts'
import { PHASES, type Phase } from '../../shared/session/phase.ts'
import type { Keyed } from './action.ts'

/** A tool of one phase's screen: it opens something there, so that it works while that screen shows it. */
export type Tool = Keyed & { readonly id: string; readonly label: TextKey; readonly phases: readonly Phase[] }

/** The tools of the screens, for the palette; a screen lends its hand to each with `useTool`. */
export const TOOLS = {
  showRoom: { id: 'show-room', label: 'hands.part.room', phases: ['frame'] },
  showAgenda: { id: 'show-agenda', label: 'hands.part.agenda', phases: ['frame'] },
  showSession: { id: 'show-session', label: 'hands.part.session', phases: ['frame'] },
  pastePeople: { id: 'paste-people', label: 'frame.pasteList', phases: ['frame'] },
  removed: { id: 'removed', label: 'hands.removed', phases: ['frame'] },
  chooseJourney: { id: 'choose-journey', label: 'hands.chooseJourney', phases: ['frame'] },
  editJourney: { id: 'edit-journey', label: 'editor.ofSession', phases: ['frame'] },
  otherLenses: { id: 'other-lenses', label: 'switching.otherLenses', phases: ['frame'] },
  writeNote: { id: 'write-note', label: 'hands.writeNote', phases: ['gather'] },
  pasteLines: { id: 'paste-lines', label: 'gather.pasteLines', phases: ['gather'] },
  importList: { id: 'import-list', label: 'gather.importFile', phases: ['gather'] },
  openBin: { id: 'open-bin', label: 'gather.binTitle', phases: ['gather'] },
  groupNotes: { id: 'group-notes', label: 'hands.groupNotes', phases: ['gather'] },
  several: { id: 'several', label: 'gather.several', phases: ['gather'] },
  selectAll: { id: 'select-all', label: 'hands.selectAll', phases: ['gather'] },
  giveLens: { id: 'give-lens', label: 'hands.giveLens', phases: ['gather'] },
  newNote: { id: 'new-note', label: 'place.newNote', phases: ['place'] },
  newRound: { id: 'new-round', label: 'place.newRound', phases: ['place'] },
  revealOne: { id: 'reveal-one', label: 'turns.revealOne', phases: ['place'] },
  discardRound: { id: 'discard-round', label: 'place.discard', phases: ['place'] },
  asList: { id: 'as-list', label: 'hands.asList', phases: ['gather', 'place'] },
  asBoard: { id: 'as-board', label: 'hands.asBoard', phases: ['gather', 'place'] },
  filter: { id: 'filter', label: 'hands.filter', phases: ['gather', 'place'] },
  clearFilter: { id: 'clear-filter', label: 'hands.clearFilter', phases: ['gather', 'place'] },
  showOfHands: { id: 'show-of-hands', label: 'action.showOfHands', phases: ['place', 'resolve'], keys: 'H' },
  wholeBoard: { id: 'whole-board', label: 'resolve.wholeBoard', phases: ['resolve'] },
  queueOrder: { id: 'queue-order', label: 'hands.queueOrder', phases: ['resolve'] },
  showNames: { id: 'show-names', label: 'hands.showNames', phases: ['resolve'] },
  discuss: { id: 'discuss', label: 'resolve.tool.discuss', phases: ['resolve'] },
  revote: { id: 'revote', label: 'resolve.tool.revote', phases: ['resolve'] },
  split: { id: 'split', label: 'resolve.tool.split', phases: ['resolve'] },
  reword: { id: 'reword', label: 'resolve.tool.reword', phases: ['resolve'] },
  merge: { id: 'merge', label: 'resolve.tool.merge', phases: ['resolve'] },
  rule: { id: 'rule', label: 'resolve.tool.rule', phases: ['resolve'] },
  park: { id: 'park', label: 'resolve.tool.park', phases: ['resolve'] },
  noConsensus: { id: 'no-consensus', label: 'resolve.tool.no-consensus', phases: ['resolve'] },
  signOff: { id: 'sign-off', label: 'verdict.signOff', phases: ['verdict'] },
  whatIf: { id: 'what-if', label: 'whatIf.start', phases: ['verdict'] },
  compareWith: { id: 'compare-with', label: 'verdict.since.choose', phases: ['verdict'] },
  dissent: { id: 'dissent', label: 'verdict.addDissent', phases: ['verdict'] },
  reasons: { id: 'reasons', label: 'verdict.allReasons', phases: ['verdict'] },
  foundations: { id: 'foundations', label: 'standing.missing.all', phases: ['verdict'] },
  uncounted: { id: 'uncounted', label: 'hands.uncounted', phases: ['verdict'] },
  signed: { id: 'signed', label: 'signed.open', phases: ['verdict'] },
  writeOne: { id: 'write-one', label: 'backlog.write', phases: ['backlog'] },
  addIteration: { id: 'add-iteration', label: 'backlog.addIteration', phases: ['backlog'] },
  saveAll: { id: 'save-all', label: 'hands.saveAll', phases: ['close'] },
  documentNames: { id: 'document-names', label: 'hands.documentNames', phases: ['close'] },
  parking: { id: 'parking', label: 'parking.open', phases: PHASES },
  past: { id: 'past', label: 'past.open', phases: PHASES },
  log: { id: 'log', label: 'hands.log', phases: PHASES },
  timeline: { id: 'timeline', label: 'hands.timeline', phases: PHASES },
  nameMoment: { id: 'name-moment', label: 'past.nameNow', phases: PHASES },
  roomPanel: { id: 'room-panel', label: 'hands.roomPanel', phases: PHASES },
  spotlight: { id: 'spotlight', label: 'hands.spotlight', phases: PHASES },
  legibility: { id: 'legibility', label: 'hands.legibility', phases: PHASES },
  allowances: { id: 'allowances', label: 'agenda.allowances', phases: PHASES },
  settings: { id: 'settings', label: 'settings.open', phases: PHASES },
} as const satisfies Record<string, Tool>

export type ToolName = keyof typeof TOOLS

/** The same with their names, in the order in which palette and help list them. */
export const TOOL_LIST = (Object.entries(TOOLS) as readonly (readonly [ToolName, Tool])[]).map(([name, tool]): Tool & { readonly name: ToolName } => ({ name, ...tool }))
