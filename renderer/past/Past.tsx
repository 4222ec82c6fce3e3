import { useState } from 'react'
import { useTool } from '../actions/doing.tsx'
import { PastDialog, type PastPart } from './PastDialog.tsx'

/** Lends the past of the session to menu, palette and keys, and shows the part of it that they ask for. */
export function Past() {
  const [open, setOpen] = useState<PastPart | 'whole' | null>(null)
  useTool('past', () => setOpen('whole'))
  useTool('log', () => setOpen('log'))
  useTool('timeline', () => setOpen('timeline'))
  useTool('nameMoment', () => setOpen('moments'))
  return open === null ? null : <PastDialog key={open} part={open === 'whole' ? null : open} onClose={() => setOpen(null)} />
}
