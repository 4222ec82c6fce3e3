import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { EvidenceId } from '../../shared/kernel/ids.ts'
import { type BoardNote, listHolding } from './board-model.ts'
import { neighbourOf } from './neighbour.ts'

export type BoardFocus = Readonly<{
  ground: RefObject<HTMLDivElement | null>
  /** The note that has the focus or had it last. */
  active: EvidenceId | null
  /** A note got the focus by itself. */
  onFocus: (id: EvidenceId) => void
  /** Gives a note the focus, as soon as it is drawn; ringed, so that whoever looked for it sees it. */
  focusOn: (id: EvidenceId, how?: 'ringed') => void
  elementOf: (id: EvidenceId | null) => HTMLElement | null
  /** What takes the focus after a menu or a dialog about a note: the note, or its neighbour when it is gone. */
  heir: (id: EvidenceId) => HTMLElement | null
}>

type Lists = readonly (readonly BoardNote[])[]

/** Keeps the focus on the board: it goes with a note that is moved, and to its neighbour when the note is undone, filtered away or deleted. */
export function useBoardFocus(lists: Lists): BoardFocus {
  const ground = useRef<HTMLDivElement>(null)
  const wanted = useRef<EvidenceId | null>(null)
  const ringed = useRef(false)
  const before = useRef(lists)
  const [active, setActive] = useState<EvidenceId | null>(null)
  const elementOf = useCallback((id: EvidenceId | null) => (id === null ? null : (ground.current?.querySelector<HTMLElement>(`[data-note-id="${CSS.escape(id)}"]`) ?? null)), [])

  useLayoutEffect(() => {
    if (active !== null && listHolding(before.current, active) !== null && listHolding(lists, active) === null) {
      const heir = neighbourOf(idsOf(before.current), active, idsOf(lists))
      setActive(heir)
      // Whoever is busy elsewhere stays there.
      if (document.activeElement === null || document.activeElement === document.body) {
        if (heir === null) ground.current?.focus()
        wanted.current = heir
      }
    }
    before.current = lists
  }, [lists, active])
  useLayoutEffect(() => {
    // The note that was moved or walked to is mounted by now, in whichever list it lies.
    const element = elementOf(wanted.current)
    if (element === null) return
    wanted.current = null
    element.focus({ preventScroll: true, ...(ringed.current ? { focusVisible: true } : {}) })
    ringed.current = false
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
  const focusOn = useCallback((id: EvidenceId, how?: 'ringed') => {
    wanted.current = id
    ringed.current = how === 'ringed'
    setActive(id)
  }, [])
  return { ground, active, onFocus: setActive, focusOn, elementOf, heir: (id) => elementOf(id) ?? elementOf(active) ?? ground.current }
}

function idsOf(lists: Lists): readonly (readonly EvidenceId[])[] {
  return lists.map((list) => list.map(({ id }) => id))
}
