// @vitest-environment happy-dom
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { VerdictScreen } from '../../../renderer/phases/verdict/VerdictScreen.tsx'
import type { Client } from '../../../shared/contract/client.ts'
import type { SessionCommand } from '../../../shared/session/vocabulary.ts'
import { arguedWorkshop, evidenceId } from '../../kit/argued-workshop.ts'
import { localClient, type LocalClient } from '../../kit/local-client.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'
import { showPhase, type } from '../../kit/shown-screen.tsx'
import { all, button, only, press } from '../ui/show.tsx'

/** With these gone the verdict turns on single notes. */
const THIN: SessionCommand = { type: 'BinEvidence', evidence: [5, 6, 11].map(evidenceId) }

const thinWorkshop = (): LocalClient => localClient([...arguedWorkshop(sampleJourney), { type: 'GoToPhase', phase: 'verdict' }, THIN])

async function asking(client: LocalClient = thinWorkshop(), over: Partial<Client> = {}): Promise<LocalClient> {
  await showPhase(<VerdictScreen />, { ...client, ...over })
  await press(button('What if…'))
  return client
}

const named = (start: string) => all('button').find((one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').startsWith(start)) ?? button(start)
const kind = (word: string) => all('.seg__one').find((one) => one.textContent?.startsWith(word)) ?? button(word)
const rows = () => all('.think-away__one')
const row = (words: string) => rows().find((one) => one.textContent?.includes(words)) ?? only(`row of "${words}"`)
const tick = (words: string) => press(only<HTMLInputElement>('input', row(words)))
const shown = () => ({
  sentence: only('h1').textContent,
  lit: all('.step[data-state="lit"]').length,
  heat: all('.heat td').map((one) => one.textContent).join('|'),
  foundations: all('.found__one').map((one) => one.textContent).join('|'),
})

describe('what if', () => {
  it('[UI502] a pivotal note that is ticked moves the sentence, the steps, the cells and the foundations as foretold', async () => {
    const client = await asking()
    const before = shown()
    expect(before.sentence).toBe('Kestrel Home holds stage 2')
    const pivot = client.view().assessment?.stability?.pivotalNotes[0]
    const text = client.view().notes[pivot?.without as ReturnType<typeof evidenceId>]?.text ?? ''
    expect(row(text).textContent).toContain(`changes the verdict: stage ${pivot?.stage}`)
    await tick(text)
    const now = shown()
    expect(now.sentence).toBe(`Kestrel Home would hold stage ${pivot?.stage}`)
    expect(now.lit).toBe(pivot?.stage)
    expect(only('.say-more').textContent).toMatch(/^In that case: It /)
    expect(now.heat).not.toBe(before.heat)
    expect(now.foundations).not.toBe(before.foundations)
    expect(only('[data-mark="was"]').closest('.step')?.getAttribute('data-stage')).toBe('2')
    expect(only('.what-if__words').textContent).toBe('Without 1 note, instead of stage 2.')
  })

  it('[UI503] it gives no command; put all back and leaving show the verdict as it is', async () => {
    const client = await asking()
    const [before, history] = [shown(), client.view().history]
    await press(kind('People'))
    await tick(rows()[0]?.textContent ?? '')
    expect(shown().heat).not.toBe(before.heat)
    await press(button('Put all back'))
    expect(shown()).toEqual(before)
    expect(all<HTMLInputElement>('.think-away input').filter((one) => one.checked)).toEqual([])
    await tick(rows()[1]?.textContent ?? '')
    await press(button('Leave what if'))
    expect(shown()).toEqual(before)
    expect(client.given()).toEqual([])
    expect(client.view().history).toEqual(history)
    await press(button('What if…'))
    expect(all<HTMLInputElement>('.think-away input').filter((one) => one.checked)).toEqual([])
  })

  it('[UI504] a banner says that nothing is kept, and nobody can sign until it is left', async () => {
    await asking()
    expect(only('.banner').textContent).toContain('nothing is kept, and nobody else sees it')
    expect(only('main').hasAttribute('data-trying')).toBe(true)
    expect(all('.sign, .foot')).toEqual([])
    await press(button('Leave what if'))
    expect(all('.banner')).toEqual([])
    expect(only('main').hasAttribute('data-trying')).toBe(false)
    expect(button('Sign off the verdict')).toBeDefined()
  })

  it('[UI505] notes, people and units are searched, the pivotal ones first; a note that went with its unit says so', async () => {
    await asking()
    expect(rows()[0]?.textContent).toContain('changes the verdict')
    const many = rows().length
    await type('Search', 'forum')
    expect(rows().length).toBeLessThan(many)
    for (const one of rows()) expect(one.textContent?.toLowerCase()).toContain('forum')
    await type('Search', 'forum nothing of the kind')
    expect(only('.panel:has(.think-away)').textContent).toContain('Nothing here holds these words.')
    await type('Search', '')
    await press(kind('Units'))
    await tick('Service')
    await press(kind('Notes'))
    const forum = row('Support answers on the forum')
    expect(forum.textContent).toContain('left out with Service')
    expect(only<HTMLInputElement>('input', forum)).toMatchObject({ checked: true, disabled: true })
  })

  it('[UI502] a note thought away is not among those that a figure opens', async () => {
    await asking()
    await tick('Support answers on the forum')
    await press(named('Service, stage 2: 1 of 3 lenses shown. Open its notes.'))
    expect(only('[role="dialog"]').textContent).not.toContain('Support answers on the forum')
  })

  it('[UI506] of answers that come in another order only the newest is shown', async () => {
    const client = thinWorkshop()
    const waiting: (() => Promise<void>)[] = []
    const ask: Client['ask'] = (channel, question) => new Promise((resolve) => waiting.push(async () => resolve(await client.ask(channel, question))))
    await asking(client, { ask })
    await act(async () => waiting.shift()?.())
    const pivot = client.view().assessment?.stability?.pivotalNotes[0]
    const text = client.view().notes[pivot?.without as ReturnType<typeof evidenceId>]?.text ?? ''
    await tick(text)
    await tick(text)
    const [first, second] = waiting
    await act(async () => second?.())
    expect(only('h1').textContent).toBe('Kestrel Home holds stage 2')
    await act(async () => first?.())
    expect(only('h1').textContent).toBe('Kestrel Home holds stage 2')
  })

  it('[UI506] an answer that comes after leaving changes nothing, and a refusal is said in words', async () => {
    const client = thinWorkshop()
    const refusing: Client['ask'] = async () => ({ ok: false, refusal: 'session-unreadable', about: {} })
    await asking(client, { ask: refusing })
    expect(only('.banner[data-tone="alarm"]').textContent).toContain('It could not be worked out:')
    await press(button('Leave what if'))
    expect(all('.banner')).toEqual([])
  })

  it('[UI507] it starts in its search, and leaving gives the focus back', async () => {
    await asking()
    expect(document.activeElement?.getAttribute('type')).toBe('search')
    await press(button('Leave what if'))
    expect(document.activeElement?.textContent).toBe('What if…')
  })

  it('[UI508] the audience sees the verdict as it is, whatever is thought away', async () => {
    const client = thinWorkshop()
    const seen: unknown[] = []
    client.attach('audience', { onView: (view) => seen.push(view) })
    await asking(client)
    for (const words of ['Support answers', 'Store pages', 'The forum began']) await tick(words)
    expect(only('h1').textContent).toContain('would hold')
    let now: unknown = null
    client.attach('audience', { onView: (view) => (now = view) })
    expect(seen).toHaveLength(1)
    expect(now).toEqual(seen[0])
    expect(now).toMatchObject({ shown: { is: 'session', view: { verdict: { stage: 2 } } } })
  })

  it('[UI502] with everything thought away there is no stage, and the way back stays', async () => {
    await asking()
    await press(kind('Units'))
    for (const one of rows().map((each) => each.textContent ?? '')) await tick(one)
    expect(only('h1').textContent).toBe('Kestrel Home would hold no verdict')
    expect(all('.step[data-state="lit"]')).toEqual([])
    await press(button('Put all back'))
    expect(only('h1').textContent).toBe('Kestrel Home holds stage 2')
  })
})
