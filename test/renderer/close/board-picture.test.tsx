// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { BoardPicture } from '../../../renderer/exports/BoardPicture.tsx'
import { translator } from '../../../shared/i18n/translate.ts'
import { reportView } from '../../../shared/views/report-view.ts'
import { arguedWorkshop } from '../../kit/argued-workshop.ts'
import { after } from '../../kit/given.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'
import { all, only, show } from '../ui/show.tsx'

it('[CL705] in the picture of the board what is contested lies over the stages it is torn between, and only what was placed nowhere stands aside', async () => {
  const report = reportView(after(...arguedWorkshop(sampleJourney)), { names: 'shown' })
  await show(<BoardPicture report={report} t={translator('en')} />)
  const contested = report.notes.filter(({ standing }) => standing === 'contested')
  expect(contested.length).toBeGreaterThan(1)
  expect(all('.between .note').length).toBe(contested.length)
  expect(all('.torn').map((one) => one.textContent).join()).toContain('12 care reports went to the board this year')
  expect(only('.export__aside').textContent).toContain('The loyalty forum has an owner in each region')
  expect(all('.export__aside .note').length).toBe(report.notes.filter(({ stage }) => stage === null).length - contested.length)
})
