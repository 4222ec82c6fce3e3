import { useState } from 'react'
import { useTool } from '../actions/doing.tsx'
import { PastDialog } from './PastDialog.tsx'

/** Lends the past of the session to menu and palette, and shows it when they ask. */
export function Past() {
  const [open, setOpen] = useState(false)
  useTool('past', () => setOpen(true))
  return open ? <PastDialog onClose={() => setOpen(false)} /> : null
}
