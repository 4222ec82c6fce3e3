// @vitest-environment happy-dom
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { ResolveScreen } from '../../../renderer/phases/resolve/ResolveScreen.tsx'
import type { SessionCommand } from '../../../shared/session/vocabulary.ts'
import { DEFAULT_SETTINGS } from '../../../shared/verdict/settings.ts'
import { arguedWorkshop, evidenceId } from '../../kit/argued-workshop.ts'
import { localClient, type LocalClient } from '../../kit/local-client.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'
import { showPhase } from '../../kit/shown-screen.tsx'
import { all, button, only, press } from '../ui/show.tsx'

async function opened(...commands: readonly SessionCommand[]): Promise<LocalClient> {
  const client = localClient([...arguedWorkshop(sampleJourney), { type: 'GoToPhase', phase: 'resolve' }, ...commands])
  await showPhase(<ResolveScreen />, client)
  await press(button('Thresholds'))
  return client
}

/** The slider or the box of a threshold. */
const input = (label: string, kind: 'slider' | 'threshold__box') => {
  const group = all('.threshold').find((one) => one.querySelector('.threshold__label')?.textContent === label)
  const found = group?.querySelector<HTMLInputElement>(`.${kind}`)
  if (found === null || found === undefined) throw new Error(`no ${kind} for "${label}"`)
  return found
}
const move = async (target: HTMLInputElement, value: number | string) =>
  act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(target, String(value))
    target.dispatchEvent(new Event('input', { bubbles: true }))
  })
const CUT = 'Contested below this consensus'
const told = () => all('.threshold__preview p').map((line) => line.textContent)
const queue = () => all('.q').length

describe('the thresholds', () => {
  it('[UI440] say at once what a move would change, by name, and change nothing before they are used', async () => {
    const client = await opened()
    expect(told()).toEqual(['Move a threshold to see here what it would change. Nothing changes until you choose “Use these thresholds”.'])
    await move(input(CUT, 'slider'), 95)
    expect(told()[0]).toMatch(/^\d+ more notes would be contested: “/)
    expect(told().at(-1)).toMatch(/^The verdict /)
    await move(input(CUT, 'slider'), 40)
    expect(told()[0]).toMatch(/^2 notes would not be contested any more: “.+” and “.+”\.|^1 note would not be contested any more: “.+”\./)
    expect(client.given()).toEqual([])
    expect(queue()).toBe(3)
  })

  it('[UI440] a slider and its box say the same; a figure beyond the ends is kept, said to be wrong, and not taken', async () => {
    await opened()
    await move(input(CUT, 'slider'), 80)
    expect(input(CUT, 'threshold__box').value).toBe('80')
    await move(input(CUT, 'threshold__box'), '9')
    expect(input(CUT, 'threshold__box').value).toBe('9')
    expect(only('.field__error').textContent).toBe('Choose a value from 30 to 95.')
    expect(input(CUT, 'slider').value).toBe('80')
    await move(input(CUT, 'threshold__box'), '90')
    expect(input(CUT, 'slider').value).toBe('90')
    expect(all('.field__error')).toEqual([])
  })

  it('[UI441] used, they are one change: the queue follows, and one undo takes it back', async () => {
    const client = await opened()
    await move(input(CUT, 'slider'), 40)
    await press(button('All'))
    await press(button('Use these thresholds'))
    expect(client.view().settings).toEqual({ ...DEFAULT_SETTINGS, contestedBelow: 0.4, coverage: { n: 1, d: 1 } })
    expect(queue()).toBe(client.view().queue.length)
    expect(queue()).toBeLessThan(3)
    await press(button('Undo'))
    expect(client.view().settings).toEqual(DEFAULT_SETTINGS)
    expect(queue()).toBe(3)
  })

  it('[UI441] each goes back to its usual value alone, or all together', async () => {
    const client = await opened({ type: 'ChangeSettings', change: { contestedBelow: 0.9, loneVoiceFrom: 6 } })
    await press(button(`${CUT}: back to 72 %`))
    expect(input(CUT, 'slider').value).toBe('72')
    expect(input('A lone voice stands out from', 'slider').value).toBe('6')
    await press(button('All back to usual'))
    await press(button('Use these thresholds'))
    expect(client.view().settings).toEqual(DEFAULT_SETTINGS)
  })

  it('[UI441] evidence that would be gone before it is half can’t be chosen, and the dialog says why', async () => {
    await opened()
    await move(input('Evidence counts half after', 'slider'), 24)
    expect(only('[role="alert"]').textContent).toContain('Choose more months for gone than for half.')
    expect((button('Use these thresholds') as HTMLButtonElement).disabled).toBe(true)
  })
})

describe('the order of the queue', () => {
  const texts = () => all('.q__text').map((one) => one.textContent)

  it('[UI442] is chosen and kept: as written, by weight, worst first; what would move the stage says so', async () => {
    const client = localClient([...arguedWorkshop(sampleJourney), { type: 'GoToPhase', phase: 'resolve' }])
    await showPhase(<ResolveScreen />, client)
    const worst = texts()
    await press(button('As written'))
    expect(texts().map((text) => text?.slice(-12))).toEqual([0, 1, 10].map((index) => client.view().notes[evidenceId(index)]?.text.slice(-12)))
    await press(button('By weight'))
    expect(texts().toSorted()).toEqual(worst.toSorted())
    const marked = all('.q').map((one) => one.querySelector('.q__mark') !== null)
    expect(marked).toEqual(marked.toSorted((one, other) => Number(other) - Number(one)))
    expect(window.sessionStorage.getItem('stagecraft-kept:local:queue-order')).toBe('"weight"')
  })

  it('[UI442] leads on after a decision: the next one is the next in that order', async () => {
    const client = localClient([...arguedWorkshop(sampleJourney), { type: 'GoToPhase', phase: 'resolve' }])
    await showPhase(<ResolveScreen />, client)
    await press(button('As written'))
    expect(only('.arena .note__text').textContent).toContain(client.view().notes[evidenceId(0)]?.text ?? '-')
    await press(button('Park'))
    await press(button('Park it'))
    expect(only('.arena .note__text').textContent).toContain(client.view().notes[evidenceId(1)]?.text ?? '-')
  })
})
