import type { ReactNode } from 'react'
import { useText } from '../session/surface.tsx'
import { StaircaseMini } from '../ui/StaircaseMini.tsx'

/** The first thing that anyone sees: what this is for, and the two ways to begin. */
export function FirstStart({ children }: Readonly<{ children: ReactNode }>) {
  const t = useText()
  return (
    <div className="library-first">
      <div className="library-first__picture">
        <StaircaseMini
          stages={5}
          piles={[
            ['observation', 'quote', 'policy', 'metric', 'observation'],
            ['metric', 'observation', 'artefact', 'quote', 'observation', 'policy'],
            ['artefact', 'metric', 'policy'],
            ['quote', 'metric'],
            ['observation'],
          ]}
        />
      </div>
      <h1>{t('library.welcome')}</h1>
      <p>{t('library.welcomeHint')}</p>
      <div className="library-first__do">{children}</div>
      <p className="small muted">{t('library.exampleHint')}</p>
    </div>
  )
}
