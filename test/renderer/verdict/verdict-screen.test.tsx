// @vitest-environment happy-dom
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { VerdictScreen } from '../../../renderer/phases/verdict/VerdictScreen.tsx'
import { sessionChannel } from '../../../shared/contract/messages.ts'
import type { SessionCommand } from '../../../shared/session/vocabulary.ts'
import { arguedWorkshop, evidenceId, personId } from '../../kit/argued-workshop.ts'
import { stabilityOnTheSpot } from '../../../shared/views/judge.ts'
import { localClient, type LocalClient, LOCAL_SESSION } from '../../kit/local-client.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'
import { showPhase } from '../../kit/shown-screen.tsx'
import { all, button, only, press } from '../ui/show.tsx'

async function opened(...commands: readonly SessionCommand[]): Promise<LocalClient> {
  const client = localClient([...arguedWorkshop(sampleJourney), { type: 'GoToPhase', phase: 'verdict' }, ...commands])
  await showPhase(<VerdictScreen />, client)
  return client
}

const panel = (title: string) => {
  const found = all('.panel').find((one) => one.querySelector('h2')?.textContent === title)
  if (found === undefined) throw new Error(`no panel is titled "${title}"`)
  return found
}

const SIGNED: readonly SessionCommand[] = [{ type: 'SignVerdict', participant: personId('Noor') }, { type: 'SignOffVerdict' }]

describe('the verdict', () => {
  it('[UI126] the sentence names client and stage, and the steps are lit up to it', async () => {
    const client = await opened()
    const { stage } = client.view().verdict
    expect(stage).toBe(2)
    expect(only('h1').textContent).toBe('Kestrel Home holds stage 2')
    expect(all('.step[data-state="lit"]').map((one) => one.dataset['stage'])).toEqual(['1', '2'])
    expect(only('[data-mark="holds"]').closest('.step')?.getAttribute('data-stage')).toBe('2')
  })

  it('[UI127] whoever is ahead stands as a flag on the step that they show', async () => {
    const client = await opened()
    const edges = client.view().verdict.leadingEdge
    expect(edges.length).toBeGreaterThan(0)
    const flags = all('[data-mark="edge"]').map((flag) => [flag.closest('.step')?.getAttribute('data-stage'), flag.textContent])
    for (const { stage, unit } of edges) {
      const name = client.view().units[unit as keyof ReturnType<LocalClient['view']>['units']]?.name ?? 'nobody'
      expect(flags.some(([at, words]) => at === String(stage) && words?.includes(name))).toBe(true)
    }
  })

  it('[UI128] while contested notes are open the range is said beside the sentence', async () => {
    const client = await opened()
    expect(client.view().verdict.range).not.toBeNull()
    expect(only('.hero__range').textContent).toMatch(/contested notes are resolved\.$/)
  })

  it('[UI129] with nothing that counts it says so, and what is missing, instead of a stage', async () => {
    const client = localClient([...arguedWorkshop(sampleJourney).filter((event) => event.type !== 'EvidencePlaced'), { type: 'GoToPhase', phase: 'verdict' }])
    await showPhase(<VerdictScreen />, client)
    expect(document.body.textContent).toContain('Not enough evidence for a verdict yet')
    expect(only('.missing').textContent).toBe('14 notes have not been placed.')
    expect(all('.step, .sign')).toEqual([])
    await press(button('Go to Place'))
    expect(client.view().phase).toBe('place')
  })

  it('[UI129] where notes lack nothing but a lens, it leads to where they get one', async () => {
    const unplaced = evidenceId(13)
    const placed = Array.from({ length: 13 }, (_, index) => evidenceId(index))
    const client = await opened({ type: 'BinEvidence', evidence: [unplaced] }, { type: 'EditEvidence', evidence: placed, change: { lens: null } })
    expect(only('.missing').textContent).toBe('13 notes have no lens.')
    await press(button('Go to Gather'))
    expect(client.view().phase).toBe('gather')
  })
})

describe('what it stands on', () => {
  it('[UI130] a figure opens the notes behind it, each with what it counts for', async () => {
    await opened()
    await press(button('Service, stage 2: 2 of 3 lenses shown. Open its notes.'))
    const dialog = only('[role="dialog"]')
    expect(dialog.textContent).toContain('Service at stage 2')
    expect(dialog.textContent).toContain('By its own notes it shows 2 of 3 lenses: Lens a and Lens c.')
    expect(all('.stands-on__account', dialog).map((one) => one.textContent)).toEqual([
      'Counts 3 points for stage 2 in Lens a, shown by Service; the room agrees on it.',
      'Counts 2 points for stage 2 in Lens c, shown by Service; the room agrees on it.',
    ])
  })

  it('[UI130] a ruled note says so, and one that speaks against counts against', async () => {
    await opened({ type: 'RuleOnEvidence', evidence: evidenceId(9), stage: 3, rationale: 'Two systems', dissent: '' })
    await press(button('IT, stage 3: 0 of 3 lenses shown. Open its notes.'))
    expect(only('[role="dialog"] .stands-on__account').textContent).toBe('Counts 2 points against stage 3 in Lens a, shown by IT; that was ruled.')
  })

  it('[UI131] what is missing is said in points and in the kind of note that closes it', async () => {
    const client = await opened()
    const missing = panel('Missing foundations')
    expect(missing.textContent).toContain(`for stage ${client.view().verdict.heldBackBy?.stage}`)
    expect(all('.found__one', missing).map((one) => one.textContent)).toEqual(['1Lens a1 point short: any note would do.', '2Lens c2 points short: one first-hand note would do.'])
    await press(button('Lens c: 2 points short: one first-hand note would do. Open its notes.'))
    expect(only('[role="dialog"]').textContent).toContain('Lacks 2 points and a first-hand note. One first-hand note would close it.')
  })

  it('[UI132] notes that do not count are listed with their reason, and a lens can be given on the spot', async () => {
    const client = await opened()
    await press(button('5 notes do not count'))
    const rows = all('.uncounted__one').map((row) => [row.querySelector('.tag')?.textContent, row.querySelector('.uncounted__text')?.textContent])
    expect(rows[0]).toEqual(['No lens', 'Nobody is sure who may answer on Sunday'])
    expect(rows.map(([why]) => why)).toEqual(['No lens', 'Contested', 'Contested', 'Contested', 'Not placed'])
    await press(all('.uncounted__one .btn').find((one) => one.textContent === 'Go to Resolve') ?? button(''))
    expect(client.view().phase).toBe('resolve')
  })

  it('[UI133] what would change it is said in words, and all reasons can be read in order', async () => {
    const client = await opened({ type: 'BinEvidence', evidence: [evidenceId(5), evidenceId(6), evidenceId(11)] })
    const pivots = client.view().assessment?.stability?.pivotalNotes ?? []
    expect(pivots.length).toBeGreaterThan(0)
    expect(panel('What would change it').textContent).toMatch(/Without “.*” it would be stage \d/)
    await press(button('All reasons'))
    expect(all('.reasons > li')).toHaveLength(client.view().assessment?.reasons.length ?? 0)
  })
})

describe('while its stability is worked out', () => {
  const busy = () => all('[aria-busy="true"]').map((one) => one.className)
  const figures = () => all('.num__figure').map((one) => one.textContent)

  /** The screen with a stability that comes when the test lets it. */
  async function openedSlowly() {
    let isKnown = false
    const work = stabilityOnTheSpot()
    const client = localClient([...arguedWorkshop(sampleJourney), { type: 'GoToPhase', phase: 'verdict' }], {}, (board, settings) => (isKnown ? work(board, settings) : null))
    await showPhase(<VerdictScreen />, client)
    const become = async (known: boolean, command?: SessionCommand) => {
      isKnown = known
      await act(async () => void (command === undefined ? client.refresh() : await client.command(sessionChannel(LOCAL_SESSION), command)))
    }
    return { client, become }
  }

  it('[UI480] the stage and its reasons are there at once, and what is not known yet is said and marked as busy', async () => {
    const { become } = await openedSlowly()
    expect(only('h1').textContent).toBe('Kestrel Home holds stage 2')
    expect(only('.hero__because').textContent).not.toBe('')
    expect(busy()).toEqual(['nums nums--empty', 'pivots'])
    expect(panel('What would change it').textContent).toContain('is being worked out')
    expect(document.body.textContent).not.toContain('No single note or person')
    await become(true)
    expect(busy()).toEqual([])
    expect(figures()).toHaveLength(2)
    expect(document.body.textContent).not.toContain('worked out')
  })

  it('[UI480] figures of the same stage stay until there are newer ones, and say that they are worked out anew', async () => {
    const { become } = await openedSlowly()
    await become(true)
    const before = figures()
    await become(false, { type: 'BinEvidence', evidence: [evidenceId(5)] })
    expect(only('h1').textContent).toBe('Kestrel Home holds stage 2')
    expect(figures()).toEqual(before)
    expect(all('.num__busy').map((one) => one.textContent)).toContain('being worked out anew')
    expect(busy()).toEqual(['nums', 'pivots'])
    await become(true)
    expect(busy()).toEqual([])
  })

  it('[UI480] figures of another stage are gone with that stage', async () => {
    const { client, become } = await openedSlowly()
    await become(true)
    expect(figures()).toHaveLength(2)
    const counting = Object.values(client.view().notes).filter(({ counts }) => counts?.state === 'counts').slice(1)
    await become(false, { type: 'BinEvidence', evidence: counting.map(({ id }) => id) })
    expect(only('h1').textContent).toBe('Kestrel Home holds stage 1')
    expect(figures()).toEqual([])
    expect(all('.pivots > li')).toEqual([])
  })

  it('[UI480] the list of all reasons says that it will be longer', async () => {
    const { client, become } = await openedSlowly()
    await become(true)
    await press(button('All reasons'))
    const whole = all('.reasons > li').length
    await become(false, { type: 'BinEvidence', evidence: [evidenceId(5)] })
    expect(only('[role="dialog"]').querySelector('[aria-busy="true"]')?.textContent).toContain('is being worked out')
    expect(all('.reasons > li').length).toBe(client.view().assessment?.reasons.length)
    expect(all('.reasons > li').length).toBeLessThan(whole)
  })
})

describe('signing', () => {
  it('[UI134] one press signs for a person, another takes the signature back; nobody signed means no sign-off', async () => {
    const client = await opened()
    expect(button('Sign off the verdict').hasAttribute('disabled')).toBe(true)
    await press(button('Noor: has not signed. Sign.'))
    expect(client.view().signatures).toHaveProperty(personId('Noor'))
    expect(only('.foot__words').textContent).toBe('1 of 12 have signed')
    await press(button('Noor: has signed. Take the signature back.'))
    expect(client.view().signatures).toEqual({})
  })

  it('[UI135] once signed off it says by whom, the button that reopens it has the focus, and nobody can sign', async () => {
    const client = await opened()
    await press(button('Noor: has not signed. Sign.'))
    await press(button('Sign off the verdict'))
    expect(client.view().signOff?.figures.stage).toBe(2)
    expect(only('.foot').textContent).toContain('Signed off: stage 2')
    expect(only('.foot__words').textContent).toContain('Signed by Noor on ')
    expect(document.activeElement?.textContent).toBe('Reopen')
    expect(all('.sign')).toEqual([])
    await press(button('Reopen'))
    expect(client.view().signOff).toBeNull()
    expect(document.activeElement?.textContent).toBe('Sign off the verdict')
  })

  it('[UI136] a change after the sign-off is said, with what it was and what it is', async () => {
    const client = await opened(...SIGNED)
    expect(document.body.textContent).not.toContain('Changed since it was signed')
    await act(async () => {
      await client.command(sessionChannel(LOCAL_SESSION), { type: 'EditEvidence', evidence: [evidenceId(9)], change: { stance: 'supports', strength: 3 } })
    })
    expect(only('.foot__changed').textContent).toContain('Changed since it was signed')
  })

  it('[UI137] recorded dissent stands on the screen in its own words, with whose it is', async () => {
    await opened({ type: 'RecordDissent', participant: personId('Pieter'), words: 'The playbook is old, but we do use it.' })
    expect(only('.dissent').textContent).toContain('The playbook is old, but we do use it.')
    expect(only('.dissent').textContent).toContain('Pieter')
    expect(button('Pieter: has not signed. Sign. (recorded dissent)')).toBeDefined()
  })

  it('[UI138] the whole screen is in the language of the window', async () => {
    const client = localClient([...arguedWorkshop(sampleJourney), { type: 'GoToPhase', phase: 'verdict' }], { language: 'nl' })
    await showPhase(<VerdictScreen />, client)
    expect(only('h1').textContent).toBe('Kestrel Home staat op stap 2')
    expect(document.body.textContent).not.toMatch(/verdict\.[a-z]|resolve\.[a-z]|\{\{/)
  })
})
