import type { TextKey } from '../../shared/i18n/catalogue.ts'

type LocalKey = { readonly label: TextKey; readonly keys: TextKey }

/** What keys do with the thing that has the focus, by where it lies; there they are heard, here they are named for help. */
export const LOCAL_KEYS: readonly { readonly where: TextKey; readonly keys: readonly LocalKey[] }[] = [
  {
    where: 'action.on.board',
    keys: (['moveOnBoard', 'placeByDigit', 'liftAndCarry', 'putBack', 'open', 'merge', 'menu'] as const).map((key) => ({ label: `action.board.${key}`, keys: `action.boardKeys.${key}` })),
  },
  {
    where: 'action.on.wall',
    keys: (['move', 'choose', 'chooseMore', 'chooseAll', 'chooseNone', 'open', 'bin'] as const).map((key) => ({ label: `action.wall.${key}`, keys: `action.wallKeys.${key}` })),
  },
  {
    where: 'action.on.hands',
    keys: (['stage', 'count', 'next'] as const).map((key) => ({ label: `action.hands.${key}`, keys: `action.handsKeys.${key}` })),
  },
  {
    where: 'action.on.backlog',
    keys: (['carry', 'open', 'nudge'] as const).map((key) => ({ label: `action.backlog.${key}`, keys: `action.backlogKeys.${key}` })),
  },
]
