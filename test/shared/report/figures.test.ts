import { expect, it } from 'vitest'
import { translator } from '../../../shared/i18n/translate.ts'

it('[CL680] a figure with a fraction has the decimal sign of its language, and goes with the plural', () => {
  const said = (count: number) => [translator('en'), translator('nl')].map((t) => t('common.days', { count }))
  expect(said(2.5)).toEqual(['2.5 days', '2,5 dagen'])
  expect(said(0.5)).toEqual(['0.5 days', '0,5 dagen'])
  expect(said(1)).toEqual(['1 day', '1 dag'])
  expect(said(12_000)).toEqual(['12000 days', '12000 dagen'])
})

it('[CL680] words that look like a text of ours stay the words that somebody wrote', () => {
  const name = '$t(common.stagecraft) {{stage}}'
  expect(translator('en')('common.stageNamed', { stage: 2, name })).toContain(name)
})
