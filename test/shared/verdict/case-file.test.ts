import { describe, expect, it } from 'vitest'
import { verdictOfCase } from '../../../shared/verdict/case-file.ts'
import { referenceCases } from './reference.ts'

const clean = referenceCases[1] as (typeof referenceCases)[number]
const [first = {}] = clean.notes
const withNote = (change: object) => ({ ...clean, notes: [{ ...first, ...change }] })
const withModel = (change: object) => ({ ...clean, model: { ...clean.model, ...change } })

describe('boards with a recorded verdict', () => {
  it.each(referenceCases)('[VE10] board "$name" gives the recorded verdict, cell by cell', (own) => {
    const { confidence: _, coding_error: __, ...verdict } = verdictOfCase(own) as Record<string, unknown>
    expect(verdict).toEqual(own.expected)
  })

  it.each(referenceCases)('[VE11] board "$name" gives the recorded 500 simulated runs and confidence', (own) => {
    expect(verdictOfCase(own)).toMatchObject({
      confidence: own.confidence,
      coding_error: own.coding_error_500_e10_seed42,
    })
  })

  it('[VE12] parameters of a case replace the settings they name', () => {
    const strict = verdictOfCase({ ...clean, params: { coverage: '1', min_contributors: 2 } })
    expect(strict).toMatchObject({
      stage: 1,
      held_back_by: { stage: 2, fails: [{ rule: 'coverage', have: '2/3', need: '1' }] },
    })
    expect(verdictOfCase({ ...clean, params: { implied_credit: false } })).toMatchObject({ stage: 2 })
    expect(verdictOfCase({ ...clean, params: { kappa: 3 } })).toMatchObject({ stage: 1 })
  })

  it('[VE12] lenses that a stage does not require cannot hold it back, and evidence ages by the day of the case', () => {
    expect(verdictOfCase(withModel({ required_lenses: [[], ['C'], [], []] }))).toMatchObject({ stage: 1 })
    expect(verdictOfCase(withModel({ required: { 2: ['C'] } }))).toMatchObject({ stage: 1 })
    expect(verdictOfCase(withModel({ required: { 2: ['A'] } }))).toMatchObject({ stage: 2 })
    expect(verdictOfCase({ ...withNote({ observed_on: '2020-01-01' }), as_of: '2026-01-01' })).toMatchObject({
      stage: null,
    })
  })

  it('[VE482] points that have aged are ratios like every other, and hands that were counted place a note', () => {
    const aged = verdictOfCase({ ...withNote({ observed_on: '2024-06-30' }), as_of: '2026-01-01' })
    expect(aged).toMatchObject({ cells: { '2A': { S: '3/2', C: '0', a: '3/5' } } })
    const counted = verdictOfCase({ ...clean, notes: [{ ...first, stage: undefined, unnamed: [0, 1, 4, 1] }] })
    expect(counted).toMatchObject({ cells: { '3A': { S: '3' } } })
  })

  it('[VE12] the change since the previous stage is said in both directions', () => {
    const change = (previous: number | null) => (verdictOfCase({ ...clean, previous }) as { change?: string }).change
    expect([change(1), change(2), change(3), change(null)]).toEqual(['advanced', 'unchanged', 'regressed', undefined])
  })
})

describe('a case file that cannot be read', () => {
  it.each<[string, unknown]>([
    ['case', null],
    ['case', [clean]],
    ['model', { notes: [] }],
    ['notes', { ...clean, notes: 'none' }],
    ['model.K', withModel({ K: 1 })],
    ['model.K', withModel({ K: '4' })],
    ['model.lenses', withModel({ lenses: [] })],
    ['model.lenses', withModel({ lenses: ['A', 'A'] })],
    ['model.units[1]', withModel({ units: ['M', ''] })],
    ['model.min_units', withModel({ min_units: [0, 1] })],
    ['model.min_units[3]', withModel({ min_units: [0, 1, 2, -1] })],
    ['model.required_lenses', withModel({ required_lenses: [['A']] })],
    ['model.required_lenses[1]', withModel({ required_lenses: [[], ['X'], [], []] })],
    ['model.required.2', withModel({ required: { 2: ['X'] } })],
    ['model.required.9', withModel({ required: { 9: ['A'] } })],
    ['notes[0].unnamed', withNote({ unnamed: [1, 2] })],
    ['notes[0].unnamed[1]', withNote({ unnamed: [1, -2, 0, 0] })],
    ['notes[0].id', withNote({ id: 7 })],
    ['notes[0].id', withNote({ id: '__proto__' })],
    ['notes[1].id', { ...clean, notes: [first, first] }],
    ['notes[0].lens', withNote({ lens: 'Z' })],
    ['notes[0].unit', withNote({ unit: 'Z' })],
    ['notes[0].stage', withNote({ stage: 5 })],
    ['notes[0].stage', withNote({ stage: 1.5 })],
    ['notes[0].resolved', withNote({ resolved: 0 })],
    ['notes[0].placements', withNote({ placements: [2] })],
    ['notes[0].placements.bo', withNote({ placements: { bo: 9 } })],
    ['notes[0].strength', withNote({ strength: 4 })],
    ['notes[0].polarity', withNote({ polarity: 'for' })],
    ['notes[0].symptom', withNote({ symptom: 'yes' })],
    ['notes[0].by', withNote({ by: '' })],
    ['notes[0].observed_on', withNote({ observed_on: 'May' })],
    ['notes[0].observed_on', withNote({ observed_on: '2024-13-45' })],
    ['previous', { ...clean, previous: 9 }],
    ['as_of', { ...clean, as_of: 2026 }],
    ['params', { ...clean, params: 3 }],
    ['params.coverage', { ...clean, params: { coverage: '2/0' } }],
    ['params.within1', { ...clean, params: { within1: 2 } }],
    ['params.contested_cns', { ...clean, params: { contested_cns: '0.7' } }],
    ['params.min_contributors', { ...clean, params: { min_contributors: 0.5 } }],
    ['params.implied_credit', { ...clean, params: { implied_credit: 1 } }],
  ])('[VE13] the field %s is named in one sentence', (field, file) => {
    const { problem } = verdictOfCase(file) as { problem: { field: string; sentence: string } }
    expect(problem.field).toBe(field)
    expect(problem.sentence).toMatch(new RegExp(`^The field "${field.replace(/[[\]]/g, '\\$&')}" must [^.]+[^]*\\.$`))
  })
})
