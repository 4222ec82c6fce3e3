import type { Page } from '@playwright/test'
import { PHASES } from '../../shared/session/phase.ts'
import { arrange } from '../kit/arranged-session.ts'
import { enter, expect, test } from './fixtures.ts'

/** What a message lies on, of everything that is pressed or heads something; while a dialog is open only what stands in it. */
const covered = (page: Page) => page.evaluate(() => {
  const toast = document.querySelector('.toast:not([data-limited])')
  if (toast === null) throw new Error('Expected a message')
  const { left, top, right, bottom } = toast.getBoundingClientRect()
  const ground = document.querySelector('.dialog') ?? document.body
  return [...ground.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, [role="button"], h1, h2, h3')]
    .filter((one) => one.closest('.sr, .toasts') === null)
    .filter((one) => {
      const box = one.getBoundingClientRect()
      return box.width > 0 && box.left < right - 1 && left < box.right - 1 && box.top < bottom - 1 && top < box.bottom - 1
    })
    .map((one) => one.outerHTML.slice(0, 120))
})

test('[UI646] a message covers no control and no title, in no phase, over no dialog, at neither size', async ({ page, host }) => {
  test.slow()
  const { client } = await host.client()
  const session = await arrange(client, { people: ['Ana', 'Bo'], notes: ['Replies take two days', 'One inbox for all channels', 'Crisis plan of 2023'] })
  await session.give({ type: 'OpenRound', mode: 'blind', scope: null })
  for (const [index, participant] of session.people.entries()) {
    await session.give({ type: 'TakeSeat', participant })
    await session.give({ type: 'PlaceEvidence', evidence: [...session.notes], stage: index === 0 ? 1 : 4 })
  }
  await session.give({ type: 'LeaveSeat' })
  await session.give({ type: 'RevealPlacements' })
  await enter(page, host, `/#/session/${session.id}`)
  await expect(page.locator('.board')).toBeVisible()
  await session.give({ type: 'Undo' })
  await expect(page.locator('.toast')).toContainText('what people saw they have seen')
  await session.give({ type: 'Redo' })
  for (const size of [{ width: 1920, height: 1080 }, { width: 1280, height: 720 }]) {
    await page.setViewportSize(size)
    for (const phase of PHASES) {
      await session.give({ type: 'GoToPhase', phase })
      await expect(page.locator('.shell')).toHaveAttribute('data-phase', phase)
      expect(await covered(page), `${phase} at ${size.width}`).toEqual([])
    }
    for (const [phase, key] of [['verdict', 'F1'], ['gather', 'Control+k'], ['place', 'h']] as const) {
      await session.give({ type: 'GoToPhase', phase })
      await expect(page.locator('.shell')).toHaveAttribute('data-phase', phase)
      await page.keyboard.press(key)
      await expect(page.locator('.dialog')).toBeVisible()
      expect(await covered(page), `${key} at ${size.width}`).toEqual([])
      await page.keyboard.press('Escape')
      await expect(page.locator('.dialog')).toHaveCount(0)
    }
    const here = page.url()
    await page.evaluate(() => { location.hash = '#/' })
    await expect(page.getByRole('heading', { name: 'Sessions' })).toBeVisible()
    expect(await covered(page), `library at ${size.width}`).toEqual([])
    await page.evaluate((address) => { location.href = address }, here)
    await expect(page.locator('.shell[data-phase]')).toBeVisible()
  }
})
