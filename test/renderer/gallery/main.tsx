import { StrictMode, type ReactElement } from 'react'
import { createRoot } from 'react-dom/client'
import '../../../renderer/styles/index.css'
import { UiRoot } from '../../../renderer/ui/Toasts.tsx'
import { AudienceSheet } from './AudienceSheet.tsx'
import { BoardSheet } from './BoardSheet.tsx'
import { BacklogSheet } from './BacklogSheet.tsx'
import { CloseSheet } from './CloseSheet.tsx'
import { ControlsSheet } from './ControlsSheet.tsx'
import { LibrarySheet } from './LibrarySheet.tsx'
import { PartsSheet } from './PartsSheet.tsx'
import { PhoneSheet } from './PhoneSheet.tsx'
import { ResolveSheet } from './ResolveSheet.tsx'
import { VerdictSheet } from './VerdictSheet.tsx'

const SHEETS: Readonly<Record<string, () => ReactElement>> = {
  controls: ControlsSheet,
  board: BoardSheet,
  resolve: ResolveSheet,
  verdict: VerdictSheet,
  backlog: BacklogSheet,
  close: CloseSheet,
  audience: AudienceSheet,
  library: LibrarySheet,
  parts: PartsSheet,
  phone: PhoneSheet,
}

const asked = new URLSearchParams(location.search)
const theme = asked.get('theme')
if (theme !== null) document.documentElement.dataset['theme'] = theme
const Sheet = SHEETS[asked.get('sheet') ?? 'controls'] ?? ControlsSheet
const root = document.getElementById('root')
if (root === null) throw new Error('the gallery page needs an element with the id "root"')

createRoot(root).render(
  <StrictMode>
    <UiRoot toastsLabel="Messages" closeLabel="Close"><Sheet /></UiRoot>
  </StrictMode>,
)
