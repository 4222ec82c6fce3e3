import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { LibraryCommand } from '../../../shared/contract/library.ts'
import type { ProjectorCommand } from '../../../shared/contract/projector.ts'
import { LONGEST, MOST } from '../../../shared/contract/limits.ts'
import type { Question } from '../../../shared/contract/messages.ts'
import { readEnvelope, readLibraryCommand, readProjectorCommand, readQuestion, readSessionCommand } from '../../../shared/contract/schemas/client-message.ts'
import { LIBRARY_COMMANDS } from '../../../shared/contract/schemas/library-commands.ts'
import { PROJECTOR_COMMANDS } from '../../../shared/contract/schemas/projector-commands.ts'
import type { QUESTIONS } from '../../../shared/contract/schemas/questions.ts'
import { SESSION_COMMANDS } from '../../../shared/contract/schemas/session-commands.ts'
import type { SESSION_EVENTS } from '../../../shared/contract/schemas/session-events.ts'
import { initialSession } from '../../../shared/session/session.ts'
import type { SessionCommand, SessionEvent } from '../../../shared/session/vocabulary.ts'
import { commandOf, wishes } from '../../kit/arbitrary-commands.ts'
import { draft } from '../../kit/given.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'

/** The same type with every part read-only and every intersection written out, so that two of them can be compared. */
type Plain<T> = T extends string | number | boolean | null | undefined ? T : { readonly [Key in keyof T]: Plain<T[Key]> }
type IsSame<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
type SchemasOf<Table> = { [Type in keyof Table]: Table[Type] extends z.ZodType ? Plain<z.infer<Table[Type]>> : never }
type CommandsOf<Command extends { readonly type: string }> = { [Type in Command['type']]: Plain<Extract<Command, { type: Type }>> }
/** The names under which the two differ; nothing but `true` can be assigned when there is none. */
type Agree<A, B> = [Differing<A, B>] extends [never] ? true : Differing<A, B>
type Differing<A, B> = Exclude<keyof A, keyof B> | Exclude<keyof B, keyof A> | { [Type in keyof A & keyof B]: IsSame<A[Type], B[Type]> extends true ? never : Type }[keyof A & keyof B]

const note = { ...draft('a note') }
const refusalOf = (command: unknown) => {
  const read = readSessionCommand(command)
  return read.ok ? null : [read.refusal, read.about]
}

describe('the schemas of commands', () => {
  it('[CO1] every command and every fact has a schema that says the same as its type, both ways', () => {
    const session: Agree<SchemasOf<typeof SESSION_COMMANDS>, CommandsOf<SessionCommand>> = true
    const library: Agree<SchemasOf<typeof LIBRARY_COMMANDS>, CommandsOf<LibraryCommand>> = true
    const projector: Agree<SchemasOf<typeof PROJECTOR_COMMANDS>, CommandsOf<ProjectorCommand>> = true
    const events: Agree<SchemasOf<typeof SESSION_EVENTS>, CommandsOf<SessionEvent>> = true
    expect([session, library, projector, events]).toEqual([true, true, true, true])
    for (const [type, schema] of Object.entries({ ...SESSION_COMMANDS, ...LIBRARY_COMMANDS, ...PROJECTOR_COMMANDS })) {
      expect(schema.safeParse({ type: 'Another' }).success, type).toBe(false)
    }
  })

  it('[CO1] whatever a surface can sensibly ask passes unchanged', () =>
    fc.assert(
      fc.property(wishes(10), (wanted) => {
        for (const wish of wanted) {
          const command = commandOf(wish, initialSession)
          expect(readSessionCommand(JSON.parse(JSON.stringify(command)))).toEqual({ ok: true, value: command })
        }
      }),
    ))

  it('[CO2] a field that no command has is refused, and so is one that is missing', () => {
    expect(refusalOf({ type: 'SetTitle', title: 'x', by: 'somebody' })?.[0]).toBe('malformed')
    expect(refusalOf({ type: 'SetTitle' })).toEqual(['malformed', { field: 'title' }])
    expect(refusalOf({ type: 'EditEvidence', evidence: [], change: { text: 'x', id: 'y' } })?.[0]).toBe('malformed')
    expect(refusalOf({ type: 'Nothing' })).toEqual(['malformed', { field: 'type' }])
    expect(refusalOf({ type: 'constructor' })).toEqual(['malformed', { field: 'type' }])
    expect(refusalOf(null)).toEqual(['malformed', { field: 'type' }])
  })

  it('[CO3] texts, names and lists that are too large are refused with their field and the most that goes in', () => {
    const long = { ...note, text: 'x'.repeat(LONGEST.text + 1) }
    expect(refusalOf({ type: 'WriteEvidence', notes: [note, long] })).toEqual(['too-long', { field: 'notes.1.text', most: LONGEST.text }])
    expect(refusalOf({ type: 'WriteEvidence', notes: [{ ...long, text: 'x'.repeat(LONGEST.text) }] })).toBeNull()
    expect(refusalOf({ type: 'AddUnit', name: 'x'.repeat(LONGEST.name + 1) })).toEqual(['too-long', { field: 'name', most: LONGEST.name }])
    const notes = Array.from({ length: MOST.notes + 1 }, () => note)
    expect(refusalOf({ type: 'WriteEvidence', notes })).toEqual(['too-many', { field: 'notes', most: MOST.notes }])
    expect(refusalOf({ type: 'WriteEvidence', notes: notes.slice(1) })).toBeNull()
  })

  it('[CO500] a question has a schema that says the same as its type; one with a field too many, missing or too large is refused with its field', () => {
    const questions: Agree<SchemasOf<typeof QUESTIONS>, CommandsOf<Question>> = true
    expect(questions).toBe(true)
    const without = { notes: ['n1'], voices: ['ana', 'unit:service', 'room'], units: ['service'] }
    const ask = (question: unknown) => {
      const read = readQuestion(question)
      return read.ok ? null : [read.refusal, read.about]
    }
    expect(readQuestion({ type: 'WhatIf', without })).toEqual({ ok: true, value: { type: 'WhatIf', without } })
    expect(ask({ type: 'WhatIf' })).toEqual(['malformed', { field: 'without' }])
    expect(ask({ type: 'WhatIf', without: { ...without, more: [] } })?.[0]).toBe('malformed')
    expect(ask({ type: 'Everything' })).toEqual(['malformed', { field: 'type' }])
    for (const voices of [['unit:'], ['unit:constructor'], ['unit:unit:a'], ['__proto__'], ['a b'], [7]]) expect(ask({ type: 'WhatIf', without: { ...without, voices } })?.[0], String(voices)).toBe('malformed')
    for (const list of ['notes', 'voices', 'units'] as const) {
      const many = Array.from({ length: MOST[list] + 1 }, (_, index) => `x${index}`)
      expect(ask({ type: 'WhatIf', without: { ...without, [list]: many } })).toEqual(['too-many', { field: `without.${list}`, most: MOST[list] }])
      expect(ask({ type: 'WhatIf', without: { ...without, [list]: many.slice(1) } })).toBeNull()
    }
  })

  it('[CO4] an id that every object has as a name is refused', () => {
    for (const id of ['constructor', '__proto__', 'toString', 'hasOwnProperty', '', ' ', 'a/b', '../x', 'é', 'x'.repeat(LONGEST.id + 1)]) {
      expect(refusalOf({ type: 'TakeSeat', participant: id }), id).not.toBeNull()
    }
    expect(refusalOf({ type: 'TakeSeat', participant: '01ARZ3NDEKTSV4RRFFQ69G5FAV' })).toBeNull()
  })

  it('[CO5] a journey that does not pass its check is refused', () => {
    const journey = JSON.parse(JSON.stringify(sampleJourney))
    expect(refusalOf({ type: 'ChooseJourney', journey: { ...journey, stages: [] } })).toEqual(['malformed', { field: 'journey' }])
    expect(refusalOf({ type: 'ChooseJourney', journey: { ...journey, surprise: 1 } })?.[0]).toBe('malformed')
  })

  it('[CO6] any value at all is read or refused, never thrown at', () =>
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...Object.keys(SESSION_COMMANDS), ...Object.keys(LIBRARY_COMMANDS), ...Object.keys(PROJECTOR_COMMANDS)), (value, type) => {
        const command = typeof value === 'object' && value !== null ? { ...value, type } : value
        for (const read of [readSessionCommand(command), readLibraryCommand(command), readProjectorCommand(command)]) expect(typeof read.ok).toBe('boolean')
        expect(readEnvelope(JSON.stringify(value) ?? '')).toBe(readEnvelope('not JSON'))
      }),
      { numRuns: 2_000 },
    ))
})
