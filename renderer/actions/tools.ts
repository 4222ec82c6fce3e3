import type { TextKey } from '../../shared/i18n/catalogue.ts'
import { PHASES, type Phase } from '../../shared/session/phase.ts'

/** A tool of one phase's screen: it opens something there, so that it works while that screen shows it. */
export type Tool = { readonly id: string; readonly label: TextKey; readonly phases: readonly Phase[] }

/** The tools of the screens, for the palette; a screen lends its hand to each with `useTool`. */
export const TOOLS = {
  pastePeople: { id: 'paste-people', label: 'frame.pasteList', phases: ['frame'] },
  pasteLines: { id: 'paste-lines', label: 'gather.pasteLines', phases: ['gather'] },
  importList: { id: 'import-list', label: 'gather.importFile', phases: ['gather'] },
  openBin: { id: 'open-bin', label: 'gather.binTitle', phases: ['gather'] },
  newNote: { id: 'new-note', label: 'place.newNote', phases: ['place'] },
  newRound: { id: 'new-round', label: 'place.newRound', phases: ['place'] },
  discardRound: { id: 'discard-round', label: 'place.discard', phases: ['place'] },
  asList: { id: 'as-list', label: 'hands.asList', phases: ['place'] },
  asBoard: { id: 'as-board', label: 'hands.asBoard', phases: ['place'] },
  filter: { id: 'filter', label: 'hands.filter', phases: ['place'] },
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
  writeOne: { id: 'write-one', label: 'backlog.write', phases: ['backlog'] },
  addIteration: { id: 'add-iteration', label: 'backlog.addIteration', phases: ['backlog'] },
  saveAll: { id: 'save-all', label: 'hands.saveAll', phases: ['close'] },
  parking: { id: 'parking', label: 'parking.open', phases: PHASES },
  past: { id: 'past', label: 'past.open', phases: PHASES },
  allowances: { id: 'allowances', label: 'agenda.allowances', phases: PHASES },
  settings: { id: 'settings', label: 'settings.open', phases: PHASES },
} as const satisfies Record<string, Tool>

export type ToolName = keyof typeof TOOLS
