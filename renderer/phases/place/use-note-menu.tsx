import type { EvidenceId } from '../../../shared/kernel/ids.ts'
import type { BoardProps } from '../../canvas/Board.tsx'
import type { BoardStage } from '../../canvas/StageColumn.tsx'
import { useCommand, useSessionReader } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { MenuEntry } from '../../ui/Menu.tsx'
import { useToast } from '../../ui/Toasts.tsx'

type NoteMenuOf = (id: EvidenceId, put: (stage: number) => void) => readonly MenuEntry[]
type Situation = Readonly<{ stages: readonly BoardStage[]; movable: boolean; locked: boolean; onOpen: (id: EvidenceId) => void; merging: BoardProps['merging']; onHide: ((id: EvidenceId) => void) | null }>

/** What can be done with a note of the board, each with its key; what can't be done now says why. */
export function useNoteMenu({ stages, movable, locked, onOpen, merging, onHide }: Situation): NoteMenuOf {
  const t = useText()
  const give = useCommand()
  const read = useSessionReader()
  const toast = useToast()
  const bin = async (id: EvidenceId) => {
    if (!(await give({ type: 'BinEvidence', evidence: [id] }))) return
    toast({ title: t('gather.binned', { count: 1 }), action: { label: t('common.undo'), onPress: () => void give({ type: 'ReturnEvidence', evidence: [id] }) } })
  }
  return (id, put) => {
    const { notes, round } = read()
    const note = notes[id]
    if (note === undefined) return []
    const isShown = round?.hidden === true && round.shown.includes(id)
    const whyNot = isShown ? { disabled: true, why: t('turns.wasRevealed') } : movable ? {} : { disabled: true, why: t('place.notNow') }
    const argued = note.standing === 'contested' || note.standing === 'no-consensus'
    return [
      { id: 'open', label: t('place.openNote'), icon: <Icon name="pencil" />, keys: t('action.boardKeys.open'), onChoose: () => onOpen(id) },
      { type: 'line', id: 'after-open' },
      ...stages.map(({ name }, index): MenuEntry => ({
        id: `stage-${index + 1}`,
        label: t('common.stageNamed', { stage: index + 1, name }),
        ...(note.stage === index + 1 ? { icon: <Icon name="check" /> } : { icon: <Icon name="target" /> }),
        keys: String(index + 1),
        onChoose: () => put(index + 1),
        ...whyNot,
      })),
      { id: 'back', label: t('place.takeBack'), icon: <Icon name="left" />, keys: '0', onChoose: () => put(0), ...(note.stage === null ? { disabled: true } : whyNot) },
      { type: 'line', id: 'after-stages' },
      ...(argued && round?.hidden !== true
        ? [{ id: 'resolve', label: t('place.resolveShort'), icon: <Icon name="discuss" />, onChoose: () => void give({ type: 'GoToPhase', phase: 'resolve' }) } satisfies MenuEntry]
        : []),
      { id: 'merge', label: t('grouping.menu'), icon: <Icon name="merge" />, keys: 'G', onChoose: () => merging.ask(id), ...(merging.whyNot === null ? {} : { disabled: true, why: merging.whyNot }) },
      ...(note.group === undefined ? [] : [{ id: 'group', label: t('grouping.holds', { count: note.group.length }), icon: <Icon name="copy" />, onChoose: () => onOpen(id) } satisfies MenuEntry]),
      ...(onHide === null ? [] : [{ id: 'hide', label: t('hiding.menu'), icon: <Icon name="blind" />, disabled: locked, onChoose: () => onHide(id) } satisfies MenuEntry]),
      { id: 'bin', label: t('place.bin'), icon: <Icon name="trash" />, tone: 'alarm', disabled: locked, onChoose: () => void bin(id) },
    ]
  }
}
