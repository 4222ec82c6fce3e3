import { expect, it } from 'vitest'
import { daysInField, daysTyped } from '../../../renderer/phases/backlog/words.ts'

it('[BA680] days are read with a point or a comma, and are written with the sign of the language', () => {
  expect(['2.5', '2,5', '10,25', '3'].map(daysTyped)).toEqual([2.5, 2.5, 10.25, 3])
  expect(daysInField(10.25, 'en')).toBe('10.25')
  expect(daysInField(10.25, 'nl')).toBe('10,25')
  expect(daysInField(1200, 'nl')).toBe('1200')
})
