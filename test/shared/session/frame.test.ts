import { describe, expect, it } from 'vitest'
import { after, framed, give, given, givenState, NOW, participant, person, unit } from '../../kit/given.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'

const frame = { type: 'FrameSession', title: ' Spring ', client: 'Kestrel', language: 'en', journey: sampleJourney } as const

describe('a session that begins', () => {
  it('[FR1] is framed with its title and client, spaces around them left off', () =>
    given().when(frame).then({ type: 'SessionFramed', title: 'Spring', client: 'Kestrel', language: 'en', journey: sampleJourney }))

  it('[FR1] refuses an empty title or client', () => {
    given().when({ ...frame, title: '  ' }).thenRefused('title-empty')
    given().when({ ...frame, client: '' }).thenRefused('client-empty')
  })

  it('[FR1] refuses every other command before, and framing again after', () => {
    given().when({ type: 'AddUnit', name: 'Service' }).thenRefused('not-framed')
    given(...framed).when(frame).thenRefused('already-framed')
  })
})

describe('what a session is called and planned for', () => {
  it('[FR2] changes, and says nothing when it is so already', () => {
    given(...framed).when({ type: 'SetTitle', title: 'Autumn' }).then({ type: 'TitleSet', title: 'Autumn' })
    given(...framed).when({ type: 'SetTitle', title: 'Spring ' }).then()
    given(...framed).when({ type: 'SetClient', client: ' ' }).thenRefused('client-empty')
    given(...framed).when({ type: 'SetLanguage', language: 'nl' }).then({ type: 'LanguageSet', language: 'nl' })
    given(...framed).when({ type: 'SetLanguage', language: 'en' }).then()
  })

  it.each([0, 241, 2.5, Number.NaN])('[FR3] refuses %s minutes', (minutes) =>
    given(...framed).when({ type: 'SetMinutes', phase: 'place', minutes }).thenRefused('minutes-out-of-range'))

  it('[FR3] takes 240 minutes', () =>
    given(...framed).when({ type: 'SetMinutes', phase: 'place', minutes: 240 }).then({ type: 'MinutesSet', phase: 'place', minutes: 240 }))
})

describe('units', () => {
  it('[FR4] have a name of their own', () => {
    given(...framed).when({ type: 'AddUnit', name: 'SERVICE' }).thenRefused('name-taken')
    given(...framed).when({ type: 'AddUnit', name: ' ' }).thenRefused('name-empty')
    given(...framed).when({ type: 'RenameUnit', unit: unit('service'), name: 'Marketing' }).thenRefused('name-taken')
    given(...framed).when({ type: 'RenameUnit', unit: unit('service'), name: 'service' }).then({ type: 'UnitRenamed', unit: unit('service'), name: 'service' })
    given(...framed).when({ type: 'RenameUnit', unit: unit('gone'), name: 'x' }).thenRefused('no-such-unit')
  })

  it('[FR5] with people in them stay; without they go and come back', () => {
    given(...framed).when({ type: 'RemoveUnit', unit: unit('service') }).thenRefused('unit-in-use')
    const empty = after(...framed, { type: 'RemoveParticipant', participant: person('ana') }, { type: 'RemoveUnit', unit: unit('service') })
    expect(empty.frame.units[unit('service')]?.removed).toBe(true)
    givenState(empty).when({ type: 'RestoreUnit', unit: unit('service') }).then({ type: 'UnitRestored', unit: unit('service') })
  })
})

describe('people', () => {
  it('[FR6] come many at once, with the units that they need', () => {
    const { state } = given(...framed).when({ type: 'AddParticipants', people: [{ name: 'Dev', unit: 'IT' }, { name: 'Eva', unit: 'it' }, { name: 'Finn', unit: null }] })
    const names = Object.values(state.frame.participants).map(({ name, unit: of }) => [name, of === null ? null : state.frame.units[of]?.name])
    expect(names.slice(3)).toEqual([['Dev', 'IT'], ['Eva', 'IT'], ['Finn', null]])
  })

  it('[FR6] bring a removed unit back', () => {
    given(...framed, { type: 'UnitAdded', unit: unit('it'), name: 'IT' }, { type: 'UnitRemoved', unit: unit('it') })
      .when({ type: 'AddParticipants', people: [{ name: 'Dev', unit: 'IT' }] }).thenTypes('UnitRestored', 'ParticipantAdded')
  })

  it('[FR6] are refused together when one has no name or a taken one', () => {
    given(...framed).when({ type: 'AddParticipants', people: [{ name: 'Dev', unit: null }, { name: 'ANA', unit: null }] }).thenRefused('name-taken')
    given(...framed).when({ type: 'AddParticipants', people: [{ name: 'Dev', unit: null }, { name: 'dev', unit: null }] }).thenRefused('name-taken')
    given(...framed).when({ type: 'AddParticipants', people: [{ name: '', unit: null }] }).thenRefused('name-empty')
  })

  it('[FR6] are edited, but not into a name that is taken or a unit that is not there', () => {
    const edit = { type: 'EditParticipant', participant: person('ana'), name: 'Ana', unit: unit('marketing') } as const
    given(...framed).when(edit).then({ type: 'ParticipantEdited', participant: person('ana'), name: 'Ana', unit: unit('marketing') })
    given(...framed).when({ ...edit, name: 'Bram' }).thenRefused('name-taken')
    given(...framed).when({ ...edit, unit: unit('moon') }).thenRefused('no-such-unit')
    given(...framed).when({ ...edit, participant: person('nobody') }).thenRefused('no-such-participant')
  })
})

describe('phases and the clock', () => {
  it('[FR8] any phase follows any other, and is remembered', () => {
    const state = after(...framed, { type: 'GoToPhase', phase: 'verdict' }, { type: 'GoToPhase', phase: 'gather' })
    expect(state.frame).toMatchObject({ phase: 'gather', visited: ['frame', 'verdict', 'gather'] })
  })

  it('[FR10] runs for the minutes of the phase', () =>
    given(...framed, { type: 'StartAgenda' }).when({ type: 'StartClock' }).then({ type: 'ClockSet', clock: { status: 'running', total: 900_000, endsAt: NOW + 900_000, of: { phase: 'frame' } } }))

  it('[FR10] keeps what is left while it is paused', () => {
    const running = after(...framed, { type: 'StartClock', minutes: 2 })
    const paused = give(running, { type: 'PauseClock' }, undefined, NOW + 30_000).state
    expect(paused.frame.clock).toMatchObject({ status: 'paused', left: 90_000 })
    expect(give(paused, { type: 'ResumeClock' }, undefined, NOW + 60_000).state.frame.clock).toMatchObject({ status: 'running', endsAt: NOW + 150_000 })
  })

  it('[FR10] refuses what its state does not allow', () => {
    given(...framed).when({ type: 'PauseClock' }).thenRefused('clock-not-running')
    given(...framed).when({ type: 'ResumeClock' }).thenRefused('clock-not-paused')
    given(...framed).when({ type: 'AddMinutes', minutes: 1 }).thenRefused('clock-stopped')
    given(...framed).when({ type: 'StartClock', minutes: 0 }).thenRefused('minutes-out-of-range')
  })

  it('[FR11] never ends before now, however much is taken off', () => {
    const running = after(...framed, { type: 'StartClock', minutes: 2 })
    expect(give(running, { type: 'AddMinutes', minutes: -9 }).state.frame.clock).toMatchObject({ endsAt: NOW })
    expect(give(running, { type: 'AddMinutes', minutes: 5 }).state.frame.clock).toMatchObject({ endsAt: NOW + 420_000, total: 420_000 })
  })
})

describe('who may', () => {
  it('[HI6] a participant may not frame, reveal or undo', () => {
    for (const type of ['RevealPlacements', 'Undo', 'LeaveSeat'] as const) {
      given(...framed).when({ type }, participant('ana')).thenRefused('not-allowed')
    }
  })
})
