import './styles/index.css'
import './facilitator.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { FacilitatorApp } from './FacilitatorApp.tsx'
import { connectSurface } from './session/connect-surface.ts'
import { SurfaceProvider } from './session/surface.tsx'
import { holdFocus } from './ui/focus-held.ts'
import { followFocus } from './ui/focus-trail.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('Expected the page to have an element #root')
followFocus(document)
holdFocus(document)
createRoot(root).render(
  <StrictMode>
    <SurfaceProvider client={connectSurface()}>
      <FacilitatorApp />
    </SurfaceProvider>
  </StrictMode>,
)
