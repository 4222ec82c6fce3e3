// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { ResolveScreen } from '../../../renderer/phases/resolve/ResolveScreen.tsx'
import type { SessionCommand } from '../../../shared/session/vocabulary.ts'
import { arguedWorkshop, evidenceId, personId } from '../../kit/argued-workshop.ts'
import { localClient, type LocalClient } from '../../kit/local-client.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'
import { showPhase, type } from '../../kit/shown-screen.tsx'
import { all, button, key, only, press } from '../ui/show.tsx'

async function opened(...commands: readonly SessionCommand[]): Promise<LocalClient> {
  const client = localClient([...arguedWorkshop(sampleJourney), { type: 'GoToPhase', phase: 'resolve' }, ...commands])
  await showPhase(<ResolveScreen />, client)
  return client
}

const middle = () => only('.arena .note__text').textContent ?? ''
const queue = () => all('.q').map((one) => one.querySelector('.q__figure')?.textContent)
const announced = () => only('main > p[role="status"]').textContent
/** The words of what has the focus; none when it was lost to the page. */
const focused = () => (document.activeElement === document.body ? '' : (document.activeElement?.textContent ?? ''))

const GARDEN = 'The garden team hosts a group of three thousand customers'
const CARE = '12 care reports went to the board this year; none led to a decision'

describe('the queue', () => {
  it('[UI112] contested notes wait worst first, and the worst one is in the middle', async () => {
    await opened()
    expect(queue()).toEqual(['32\u00a0%', '41\u00a0%', '57\u00a0%'])
    expect(middle()).toContain(GARDEN)
    expect(only('.q[aria-current]').textContent).toContain(GARDEN)
    expect(only('.meter').textContent).toContain('counts from 72 %')
  })

  it('[UI113] the meter says the shape with its stages, and the advice that it calls for stands beneath', async () => {
    await opened()
    expect(only('.meter__words').textContent).toContain('Contested: scattered over stages 1 to 5')
    expect(only('.arena__advice').textContent).toContain('Ask what the note means')
    await press(all('.q')[1] ?? button(''))
    expect(only('.meter__words').textContent).toContain('Contested: two camps, stages 2 and 4')
  })

  it('[UI114] hidden names are nowhere: not on the steps, not beside a lone voice', async () => {
    await opened()
    expect(document.body.textContent).toContain('Invite Hanna to speak')
    await press(button('Hide names'))
    for (const name of ['Hanna', 'Maarten', 'Noor']) expect(all('.stander, .lone').map((one) => one.outerHTML).join('')).not.toContain(name)
    expect(document.body.textContent).toContain('Invite that person to speak')
  })
})

describe('ruling', () => {
  it('[UI115] no stage is proposed, and the chosen one lights up on the steps', async () => {
    await opened()
    expect(all('.pick__one[aria-pressed="true"], .step[data-state="lit"]')).toEqual([])
    await press(button('Stage 2, Two'))
    expect(only('.step[data-state="lit"]').dataset['stage']).toBe('2')
  })

  it('[UI116] a ruling without a reason is not given; the field says so and has the focus', async () => {
    const client = await opened()
    await press(button('Stage 2, Two'))
    await press(button('Rule stage 2'))
    expect(client.given()).toEqual([])
    expect(only('.field__error').textContent).toContain('Say why')
    expect(document.activeElement?.tagName).toBe('TEXTAREA')
  })

  it('[UI117] after a ruling the next note is in the middle, its entry has the focus, and both are announced', async () => {
    const client = await opened()
    await press(button('Stage 2, Two'))
    await type('Because', 'Hosting is not yet listening')
    await type('In their words (may be left empty)', 'They do listen')
    await press(button('Rule stage 2'))
    const { ruling } = client.view().notes[evidenceId(10)] ?? {}
    expect(ruling).toMatchObject({ stage: 2, rationale: 'Hosting is not yet listening', dissent: 'They do listen' })
    expect(ruling?.dissenters).toHaveLength(10)
    expect(middle()).toContain('Legal has stopped two posts since June')
    expect(focused()).toContain('Legal has stopped')
    expect(announced()).toBe('Ruled: Stage 2, Two. Next: Legal has stopped two posts since June')
    expect(only('.settled__how').textContent).toBe('Ruled 2')
  })

  it('[UI118] undo brings the note that waits again back to the middle', async () => {
    const client = await opened()
    await press(button('Stage 2, Two'))
    await type('Because', 'So it is')
    await press(button('Rule stage 2'))
    await press(button('Undo'))
    expect(client.view().notes[evidenceId(10)]?.ruling).toBeNull()
    expect(middle()).toContain(GARDEN)
    expect(focused()).toContain(GARDEN)
  })
})

describe('the other ways', () => {
  it('[UI119] a talk starts the clock on this note and stands in its log', async () => {
    const client = await opened()
    await press(button('Discuss'))
    await press(button('3 min'))
    await press(button('Start the clock'))
    expect(client.view().clock).toMatchObject({ status: 'running', total: 180_000, of: { evidence: evidenceId(10) } })
    expect(only('.log').textContent).toContain('Discussed for 3 minutes.')
    expect(middle()).toContain(GARDEN)
  })

  it('[UI120] without consensus asks what it hangs on; parking does not', async () => {
    const client = await opened()
    await press(button('Keep without consensus'))
    await press(all('.ruling .btn')[0] ?? button(''))
    expect(client.given()).toEqual([])
    await type('What the room agrees to differ on', 'What a group is')
    await press(all('.ruling .btn')[0] ?? button(''))
    await press(button('Park'))
    await press(button('Park it'))
    expect(all('.settled__how').map((one) => one.textContent)).toEqual(['No consensus', 'Parked'])
    expect(middle()).toContain(CARE)
  })

  it('[UI121] a note that was taken off the board can be looked at and brought back', async () => {
    const client = await opened({ type: 'ParkEvidence', evidence: evidenceId(1), reason: 'Not ours to say' })
    await press(only('.settled__one'))
    expect(only('.arena').textContent).toContain('Parked: Not ours to say')
    await press(button('Bring it back'))
    expect(client.view().queue).toContain(evidenceId(1))
    expect(middle()).toContain('Legal has stopped two posts since June')
  })

  it('[UI122] when the last one is settled the way to the verdict has the focus', async () => {
    const client = await opened(
      { type: 'ParkEvidence', evidence: evidenceId(1), reason: '' },
      { type: 'ParkEvidence', evidence: evidenceId(0), reason: '' },
    )
    await press(button('Park'))
    await press(button('Park it'))
    expect(focused()).toContain('Go to the verdict')
    expect(announced()).toBe('Parked. Nothing is contested any more.')
    await press(button('Go to the verdict'))
    expect(client.view().phase).toBe('verdict')
  })
})

describe('a re-vote', () => {
  const vote = async (client: LocalClient, name: string, stage: string) => {
    await press(all('.seat').find((one) => one.textContent?.includes(name)) ?? button(''))
    expect(focused()).toBe(`${name}, which stage does this note show?`)
    await key(stage)
    expect(client.view().round?.seat).toBeNull()
  }

  it('[UI123] people place the one note in turn from the hot seat; nothing of it shows until the reveal', async () => {
    const client = await opened()
    await press(button('Re-vote'))
    await press(button('Start a blind re-vote'))
    expect(client.view().round).toMatchObject({ mode: 'blind', scope: [evidenceId(10)], hidden: true })
    await vote(client, 'Noor', '3')
    await vote(client, 'Bram', '3')
    expect(only('.vote__progress').textContent).toBe('2 of 12 have placed it')
    expect(all('.step, .meter, .arena [aria-pressed="true"]')).toEqual([])
    expect(queue()).toEqual(['41\u00a0%', '57\u00a0%'])
    await press(button('Reveal'))
    expect(client.view().notes[evidenceId(10)]?.placements).toMatchObject({ [personId('Noor')]: 3, [personId('Bram')]: 3 })
    expect(only('.meter').textContent).toContain('round 1, 32 %')
    expect(only('.log').textContent).toContain('Round 2, blind. 2 placed it. 2 moved: Noor 1 → 3, Bram 2 → 3.')
    expect(middle()).toContain(GARDEN)
    expect(focused()).toContain(GARDEN)
  })

  it('[UI124] stopping it leaves everything as it was before', async () => {
    const client = await opened()
    await press(button('Re-vote'))
    await press(button('Start a blind re-vote'))
    await vote(client, 'Noor', '3')
    await press(button('Stop the re-vote'))
    expect(client.view().notes[evidenceId(10)]).toMatchObject({ standing: 'contested', rounds: [{ number: 1 }] })
    expect(queue()).toHaveLength(3)
  })

  it('[UI125] a blind round about every note sends back to where it is placed', async () => {
    const client = await opened({ type: 'OpenRound', mode: 'blind', scope: null })
    expect(only('.arena').textContent).toContain('A blind round is still hidden')
    await press(button('Back to Place'))
    expect(client.view().phase).toBe('place')
  })
})
