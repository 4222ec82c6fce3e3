import './styles/index.css'
import './facilitator.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { AudienceApp } from './audience/AudienceApp.tsx'
import { connectSurface } from './session/connect-surface.ts'
import { SurfaceProvider } from './session/surface.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('Expected the page to have an element #root')
createRoot(root).render(
  <StrictMode>
    <SurfaceProvider client={connectSurface()}>
      <AudienceApp />
    </SurfaceProvider>
  </StrictMode>,
)
