import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isDay, noonOf } from '../../../shared/kernel/day.ts'

it('[CL681] noon of a day is what the calendar says, leap years and centuries included', () => {
  fc.assert(fc.property(fc.date({ min: new Date('1600-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }), (date) => {
    const day = date.toISOString().slice(0, 10)
    expect(isDay(day)).toBe(true)
    expect(noonOf(day)).toBe(Date.parse(`${day}T12:00:00Z`))
  }))
  expect(['1970-01-01', '2000-02-29', '2100-03-01'].map((day) => new Date(noonOf(day)).toISOString().slice(0, 10))).toEqual(['1970-01-01', '2000-02-29', '2100-03-01'])
})
