import type { Locator } from '@playwright/test'
import { expect } from '../fixtures.ts'
import { button, choose, dialog, drag, type Hand, middleOf } from './by-mouse.ts'

/** Brings a contested note to the middle of the screen. */
export async function openContested({ page, t }: Hand, note: string): Promise<void> {
  await page.getByRole('list', { name: t('resolve.queueLabel') }).getByRole('button', { name: note }).click()
  await expect(page.getByRole('region', { name: t('resolve.discussed') })).toContainText(note)
}

/** Rules on the note in the middle, with a reason and what those say who see it otherwise. */
export async function rule(hand: Hand, { stage, because, dissent }: Readonly<{ stage: number; because: string; dissent: string }>): Promise<void> {
  const { page, t } = hand
  await page.getByRole('group', { name: t('resolve.ruleFor') }).getByRole('button').nth(stage - 1).click()
  await page.getByRole('textbox', { name: t('resolve.ruleBecause') }).fill(because)
  await page.getByRole('textbox', { name: t('resolve.dissentWords') }).fill(dissent)
  await button(hand, t('resolve.ruleButton', { stage })).click()
  await expect(page.getByText(t('resolve.settledHow.ruled', { stage }), { exact: true })).toBeVisible()
}

/** Lets everybody place the note in the middle again, blind, and reveals where they stand now. */
export async function revote(hand: Hand, people: readonly string[], stageOf: (person: number) => number): Promise<void> {
  const { page, t } = hand
  await page.getByRole('group', { name: t('resolve.settleIt') }).getByRole('button', { name: t('resolve.tool.revote') }).click()
  await button(hand, t('resolve.startRevote')).click()
  for (const [index, name] of people.entries()) {
    await page.getByRole('group', { name: t('resolve.vote.seats') }).getByRole('button', { name: new RegExp(`^${name}`) }).click()
    await page.getByRole('group', { name: t('resolve.vote.stages') }).locator(`[data-stage="${stageOf(index)}"]`).click()
    await expect(page.getByText(t('resolve.vote.progress', { done: index + 1, all: people.length }))).toBeVisible()
    await expect(page.getByText(t('resolve.vote.pick'))).toBeVisible()
  }
  await button(hand, t('resolve.vote.reveal')).click()
  await expect(button(hand, t('resolve.vote.reveal'))).toHaveCount(0)
}

/** Lets people sign the verdict, puts one dissent on record, and signs off. */
export async function signOff(hand: Hand, signing: readonly string[], other: Readonly<{ name: string; words: string }>): Promise<void> {
  const { page, t } = hand
  for (const name of signing) {
    await button(hand, t('verdict.notSigned', { name })).click()
    await expect(button(hand, t('verdict.signs', { name }))).toBeVisible()
  }
  await button(hand, t('verdict.addDissent')).click()
  await choose(hand, dialog(hand), t('verdict.dissentWho'), other.name)
  await dialog(hand).getByRole('textbox', { name: t('verdict.dissentWords') }).fill(other.words)
  await button(hand, t('verdict.keepDissent')).click()
  await expect(dialog(hand)).toHaveCount(0)
  await expect(page.getByText(other.words)).toBeVisible()
  await button(hand, t('verdict.signOff')).click()
  await expect(button(hand, t('verdict.reopen'))).toBeVisible()
}

/** An iteration of the plan. */
export const lane = ({ page, t }: Hand, number: number): Locator => page.getByRole('region', { name: t('backlog.iteration', { number }), exact: true })

/** Adds an iteration as the program proposes it. */
export async function addIteration(hand: Hand, number: number): Promise<void> {
  const { t } = hand
  await button(hand, t('backlog.addIteration')).click()
  await dialog(hand).getByRole('button', { name: t('common.add'), exact: true }).click()
  await expect(lane(hand, number)).toBeVisible()
}

/** Drags a card by its head into an iteration. */
export async function dragInto(hand: Hand, card: Locator, number: number): Promise<void> {
  const head = card.locator('.mt__head')
  const title = (await head.locator('.mt__title').textContent()) ?? ''
  const from = await middleOf(head)
  const to = await middleOf(lane(hand, number).getByRole('heading', { level: 2 }))
  await drag(hand.page, from, { x: to.x, y: to.y + 60 }, () => expect(lane(hand, number)).toHaveAttribute('data-target', ''))
  await expect(lane(hand, number)).toContainText(title)
}

/** Writes a micro-transformation of the room's own. */
export async function writeOne(hand: Hand, { title, days, lens }: Readonly<{ title: string; days: number; lens: string }>): Promise<void> {
  const { t } = hand
  await button(hand, t('backlog.write')).click()
  await dialog(hand).getByLabel(t('backlog.title'), { exact: true }).fill(title)
  await choose(hand, dialog(hand), t('backlog.gapLens'), lens)
  await dialog(hand).getByLabel(t('backlog.days'), { exact: true }).fill(String(days))
  await button(hand, t('backlog.takeUp')).click()
  await expect(dialog(hand)).toHaveCount(0)
}
