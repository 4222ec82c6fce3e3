// @vitest-environment happy-dom
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { VerdictScreen } from '../../../renderer/phases/verdict/VerdictScreen.tsx'
import { sessionChannel } from '../../../shared/contract/messages.ts'
import type { SessionCommand } from '../../../shared/session/vocabulary.ts'
import { arguedWorkshop, evidenceId, personId } from '../../kit/argued-workshop.ts'
import { localClient, type LocalClient, LOCAL_SESSION } from '../../kit/local-client.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'
import { showPhase } from '../../kit/shown-screen.tsx'
import { all, button, only, press } from '../ui/show.tsx'

async function opened(...commands: readonly SessionCommand[]): Promise<LocalClient> {
  const client = localClient([...arguedWorkshop(sampleJourney), { type: 'GoToPhase', phase: 'verdict' }, ...commands])
  await showPhase(<VerdictScreen />, client)
  return client
}

/** The texts of the notes in the dialog that a figure opens, and the headings over them. */
async function behind(figure: HTMLElement): Promise<{ notes: readonly string[]; parts: readonly string[]; words: string }> {
  await press(figure)
  const dialog = only('[role="dialog"]')
  expect(all('.stands-on .note', dialog)).toHaveLength(all('.stands-on__account', dialog).length)
  const found = {
    notes: all('.stands-on .note', dialog).map((one) => one.querySelector('.note__text')?.firstChild?.textContent ?? ''),
    parts: all('.stands-on__title', dialog).map((one) => one.textContent ?? ''),
    words: only('.dialog__words', dialog).textContent ?? '',
  }
  await press(only('[role="dialog"] .iconbtn'))
  return found
}

const FORUM = 'Support answers on the forum within four hours'
const SAVED = 'Saved calls stand in this year’s service budget'
const CONTESTED = ['12 care reports went to the board this year; none led to a decision', 'Legal has stopped two posts since June', 'The garden team hosts a group of three thousand customers']

describe('what each figure stands on', () => {
  it('[UI500] the stage in the sentence, and each step, open the notes of that stage', async () => {
    const client = await opened()
    const ofTwo = client.view().verdict.cells.filter(({ stage }) => stage === 2).flatMap(({ notes }) => notes)
    const stage = await behind(button('stage 2'))
    expect(stage.words).toBe('3 of 3 lenses are shown at this stage.')
    expect(stage.notes).toContain(FORUM)
    expect(stage.notes).toHaveLength(new Set(ofTwo).size)
    expect((await behind(button('Stage 2: 3 of 3 lenses shown. Open its notes.'))).notes).toEqual(stage.notes)
    expect((await behind(button('Stage 4: 1 of 3 lenses shown. Open its notes.'))).notes).toEqual([SAVED])
  })

  it('[UI500] a flag of the leading edge opens the notes of the unit that is ahead', async () => {
    await opened()
    const flag = all('button[data-mark="edge"]').find((one) => one.closest('.step')?.getAttribute('data-stage') === '4')
    expect(flag?.textContent).toBe('Leading edgeService')
    expect(await behind(flag ?? button(''))).toMatchObject({ parts: ['Service'], notes: [SAVED] })
  })

  it('[UI500] the range opens the notes that are set aside, each with why', async () => {
    await opened()
    await press(only('.hero__range'))
    expect(all('[role="dialog"] .stands-on .note')).toHaveLength(3)
    expect(all('[role="dialog"] .stands-on__account').map((one) => one.textContent)).toContain('Set aside because it is contested: the room is scattered, from stage 1 to stage 5.')
  })

  it('[UI500] confidence opens its weakest links, each with the notes that make it weak, and all notes that count', async () => {
    const client = await opened()
    const { parts, notes } = await behind(all('.num--open')[0] ?? button(''))
    const { limits } = client.view().assessment?.confidence ?? { limits: [] }
    expect(limits).toContain('unresolved-notes')
    expect(parts).toHaveLength(limits.length + 1)
    expect(parts).toContain('contested notes are still open')
    for (const note of CONTESTED) expect(notes).toContain(note)
    expect(notes).toContain(FORUM)
  })

  it('[UI500] stability opens how the trial runs came out, and what the verdict turns on', async () => {
    const client = await opened({ type: 'BinEvidence', evidence: [5, 6, 11].map(evidenceId) })
    const { pivotalNotes, codingError } = client.view().assessment?.stability ?? { pivotalNotes: [], codingError: {} }
    const { words, parts } = await behind(all('.num--open')[1] ?? button(''))
    for (const [stage, runs] of Object.entries(codingError)) expect(words).toContain(`${runs} give${runs === 1 ? 's' : ''} stage ${stage}`)
    expect(pivotalNotes.length).toBeGreaterThan(0)
    expect(parts[0]).toBe('Without one of these notes it would be another stage')
  })

  it('[UI500] a lens opens its notes stage by stage, with the points for and against', async () => {
    await opened()
    const { parts } = await behind(all('.lens__open')[0] ?? button(''))
    expect(parts.length).toBeGreaterThan(1)
    for (const part of parts) expect(part).toMatch(/^Stage \d: [\d.]+ points? for, [\d.]+ points? against\.$/)
  })

  it('[UI500] what the verdict turns on opens the note or the notes of that person', async () => {
    const client = await opened({ type: 'BinEvidence', evidence: [5, 6, 11].map(evidenceId) })
    const pivots = all('.pivot')
    expect(pivots.length).toBeGreaterThan(0)
    const first = client.view().assessment?.stability?.pivotalNotes[0]?.without
    expect((await behind(pivots[0] ?? button(''))).notes).toEqual([client.view().notes[first as ReturnType<typeof evidenceId>]?.text])
  })

  it('[UI500] units, people and the artefact that are missing open what speaks for the next stage so far', async () => {
    const client = await opened({ type: 'BinEvidence', evidence: [2, 4, 5, 6, 11].map(evidenceId) })
    const lacks = all('.found__open').map((one) => one.getAttribute('aria-label'))
    expect(client.view().verdict.heldBackBy?.stage).toBe(2)
    const artefact = lacks.findIndex((label) => label?.startsWith('An artefact or a measurement'))
    expect(artefact).toBeGreaterThan(-1)
    const { notes, words } = await behind(all('.found__open')[artefact] ?? button(''))
    expect(words).toContain('none of them is an artefact or a measurement')
    expect(notes).toContain('Store pages outrank the brand page')
  })

  it('[UI501] more than five missing foundations are all one press away', async () => {
    const more = ['d', 'e', 'f', 'g', 'h', 'i', 'j', 'k'].map((id) => ({ ...sampleJourney.lenses[0], id, name: { en: `Lens ${id}`, nl: `Lens ${id}` } }))
    const manyLenses = { ...sampleJourney, lenses: [...sampleJourney.lenses, ...more] } as typeof sampleJourney
    await showPhase(<VerdictScreen />, localClient([...arguedWorkshop(manyLenses), { type: 'GoToPhase', phase: 'verdict' }]))
    expect(all('.why .found__one')).toHaveLength(5)
    await press(button('All missing foundations'))
    const inside = all('[role="dialog"] .found__open')
    expect(inside.length).toBeGreaterThan(5)
    await press(inside[0] ?? button(''))
    expect(only('[role="dialog"] .dialog__title').textContent).toMatch(/^Lens/)
  })
})

describe('as it was signed', () => {
  const SIGNED: readonly SessionCommand[] = [{ type: 'SignVerdict', participant: personId('Noor') }, { type: 'SignOffVerdict' }]
  const stages = () => all('[role="dialog"] .signed__stage b').map((one) => one.textContent)

  it('[UI509] the figures that were signed stand beside those of now, and say so where nothing has changed', async () => {
    await opened(...SIGNED)
    await press(button('As signed'))
    expect(only('[role="dialog"] .signed__same').textContent).toBe('Nothing that counts has changed since it was signed.')
    expect(stages()).toEqual(['stage 2', 'stage 2'])
    const [then, now] = all('.signed__side').map((side) => [all('.heat td', side).map((one) => one.textContent), all('.lens__stage', side).map((one) => one.textContent)])
    expect(then).toEqual(now)
    expect(then?.[0]?.length).toBeGreaterThan(10)
  })

  it('[UI509] what changed since is said in words, and the signed figures do not move', async () => {
    const client = await opened(...SIGNED)
    await press(button('As signed'))
    const before = all('.signed__side')[0]?.textContent
    await act(async () => {
      await client.command(sessionChannel(LOCAL_SESSION), { type: 'BinEvidence', evidence: [2, 3, 6, 7].map(evidenceId) })
    })
    expect(stages()[0]).toBe('stage 2')
    expect(stages()[1]).toBe('stage 1')
    expect(all('.signed__side')[0]?.textContent).toBe(before)
    const words = all('.signed__changes li').map((one) => one.textContent)
    expect(words[0]).toBe('Signed as stage 2; it is stage 1 now.')
    expect(words.slice(1).join(' ')).toMatch(/Lens . was shown at stage \d when it was signed, and is not now\./)
  })
})
