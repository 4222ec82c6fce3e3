// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { VerdictPicture } from '../../../renderer/exports/VerdictPicture.tsx'
import { translator } from '../../../shared/i18n/translate.ts'
import { reportView } from '../../../shared/views/report-view.ts'
import { earlierAfter, STAGE_THREE, standing } from '../../kit/earlier.ts'
import { after, person } from '../../kit/given.ts'
import { all, show } from '../ui/show.tsx'

it('[CL683] the picture of the verdict shows what the screen shows: figures, units, lenses with their move, what is missing, what would change it, dissent', async () => {
  const report = reportView(
    after(
      ...standing(STAGE_THREE.slice(0, -1)),
      { type: 'EarlierVerdictFound', earlier: earlierAfter(standing(STAGE_THREE)) },
      { type: 'RecordDissent', participant: person('cleo'), words: 'I would say 2' },
    ),
    { names: 'shown' },
  )
  const place = await show(<VerdictPicture report={report} t={translator('en')} />)
  expect(all('h2').map(({ textContent }) => textContent)).toEqual(['By unit', 'By lens', 'Missing foundations', 'What would change it'])
  for (const words of ['Since 20 November 2025', 'Confidence', 'Stability', 'of 500 trial runs say the same', 'Cleo: “I would say 2”']) expect(place.textContent).toContain(words)
  expect(all('.heat tbody tr').length).toBeGreaterThan(1)
  expect(all('.lens__row').length).toBe(report.journey.lenses.length)
  expect(all('.lens__change[data-direction]').length).toBeGreaterThan(0)
  expect(all('.found__one').length).toBeGreaterThan(0)
  // A picture can't be pressed.
  expect(all('button')).toEqual([])
})
