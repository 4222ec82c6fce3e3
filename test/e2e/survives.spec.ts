import { type Page, test } from '@playwright/test'
import { translator } from '../../shared/i18n/translate.ts'
import { PHASES, type Phase } from '../../shared/session/phase.ts'
import { serveBuilt, type ServedHost } from '../kit/built-host.ts'
import { enter, expect } from './fixtures.ts'
import { temporaryData } from './temporary-data.ts'
import { button, dialog, type Hand, noteOnWall, typeNotes } from './workshop/by-mouse.ts'
import * as decide from './workshop/decide-by-mouse.ts'
import { SCATTERED, TWO_CAMPS } from './workshop/room.ts'
import { gathered, known, placed, type Seeded } from './workshop/seeded.ts'

const t = translator('en')

test.use({ actionTimeout: 20_000, trace: 'off' })

/** What is done in a phase, and what is under way there when the page or its host goes. */
type InTheMiddle = Readonly<{
  /** Done and shown: it is there ever after. */
  done: (hand: Hand, turn: number) => Promise<void>
  /** Begun and not done. */
  begun: (hand: Hand) => Promise<void>
  /** Where it shows that what was done the first and the second time is there. */
  shown: (hand: Hand, turns: number) => Promise<void>
}>

const firstUnplaced = (page: Page) => page.locator('.tray [data-note-id]').first()
const takeSeat = ({ page }: Hand) => page.locator('.turn__people').getByRole('button', { name: /^Ada/ }).click()
const MIDDLE: Readonly<Record<Phase, InTheMiddle>> = {
  frame: {
    done: async (hand, turn) => {
      const box = hand.page.getByRole('textbox', { name: t('frame.addPerson') })
      await box.fill(`Guest ${turn}; Staff`)
      await box.press('Enter')
      await expect(button(hand, t('frame.removePerson', { name: `Guest ${turn}` }))).toBeVisible()
    },
    begun: ({ page }) => page.getByRole('textbox', { name: t('frame.addPerson') }).fill('Nobod'),
    shown: async (hand, turns) => {
      for (let turn = 1; turn <= turns; turn += 1) await expect(button(hand, t('frame.removePerson', { name: `Guest ${turn}` }))).toBeVisible()
    },
  },
  gather: {
    done: (hand, turn) => typeNotes(hand, [`Said late, ${turn}`]),
    begun: ({ page }) => page.getByRole('textbox', { name: t('gather.noteLabel') }).fill('Half a sen'),
    shown: async ({ page }, turns) => {
      for (let turn = 1; turn <= turns; turn += 1) await expect(noteOnWall(page, `Said late, ${turn}`)).toBeVisible()
    },
  },
  place: {
    done: async (hand, turn) => {
      if (turn === 1) await button(hand, t('place.startBlind')).click()
      if (turn === 1) await takeSeat(hand)
      await firstUnplaced(hand.page).focus()
      await hand.page.keyboard.press('2')
      await expect(hand.page.locator('.step[data-stage="2"] [data-note-id]')).toHaveCount(turn)
    },
    begun: ({ page }) => firstUnplaced(page).click(),
    shown: async ({ page }, turns) => expect(page.locator('.step[data-stage="2"] [data-note-id]')).toHaveCount(turns),
  },
  resolve: {
    done: async (hand, turn) => {
      await decide.openContested(hand, turn === 1 ? TWO_CAMPS : SCATTERED)
      await decide.rule(hand, { stage: turn, because: `Because of ${turn}`, dissent: '' })
    },
    begun: ({ page }) => page.getByRole('textbox', { name: t('resolve.ruleBecause') }).or(page.getByRole('button', { name: t('resolve.empty.go') })).first().focus(),
    shown: async ({ page }, turns) => {
      for (let stage = 1; stage <= turns; stage += 1) await expect(page.getByText(t('resolve.settledHow.ruled', { stage }), { exact: true })).toBeVisible()
    },
  },
  verdict: {
    done: async (hand, turn) => {
      const name = ['Ada', 'Ben'][turn - 1] ?? ''
      await button(hand, t('verdict.notSigned', { name })).click()
      await expect(button(hand, t('verdict.signs', { name }))).toBeVisible()
    },
    begun: async (hand) => {
      await button(hand, t('verdict.addDissent')).click()
      await dialog(hand).getByRole('textbox', { name: t('verdict.dissentWords') }).fill('I am not so su')
    },
    shown: async (hand, turns) => {
      for (const name of ['Ada', 'Ben'].slice(0, turns)) await expect(button(hand, t('verdict.signs', { name }))).toBeVisible()
    },
  },
  backlog: {
    done: (hand, turn) => decide.addIteration(hand, turn),
    begun: async (hand) => {
      await button(hand, t('backlog.write')).click()
      await dialog(hand).getByLabel(t('backlog.title'), { exact: true }).fill('One log')
    },
    shown: async (hand, turns) => expect(decide.lane(hand, turns)).toBeVisible(),
  },
  close: {
    done: async (hand, turn) => {
      await button(hand, t(turn === 1 ? 'close.closeSession' : 'close.reopen')).click()
      await expect(button(hand, t(turn === 1 ? 'close.reopen' : 'close.closeSession'))).toBeVisible()
    },
    begun: async (hand) => {
      await button(hand, t('close.save', { count: 7 })).click()
      await expect(button(hand, t('close.stop'))).toBeVisible()
    },
    shown: async (hand, turns) => expect(button(hand, t(turns === 1 ? 'close.reopen' : 'close.closeSession'))).toBeVisible(),
  },
}

/** All that the host holds: the facts of the session file, one a line, or, while a blind round allows none, what the person in the seat placed. */
async function heldBy(session: Seeded): Promise<readonly string[]> {
  const { round, notes } = session.view()
  if (round?.hidden === true) return Object.values(notes).flatMap(({ text, stage }) => (stage === null ? [] : [`${text}: ${stage}`]))
  return (await session.file()).trimEnd().split('\n').slice(1)
}

/** Brings the session to a phase as it would have come there. */
async function reach(session: Seeded, phase: Phase): Promise<void> {
  if (phase === 'resolve') {
    await session.give({ type: 'DiscardRound' })
    await placed(session)
  }
  await session.give({ type: 'GoToPhase', phase })
}

test('[WS6] [WS7] a reload and a killed host in the middle of each phase lose nothing that was done', async ({ browser }) => {
  test.setTimeout(180_000)
  await using folder = await temporaryData()
  let host: ServedHost = await serveBuilt(folder.path)
  let session = await gathered((await host.client()).client)
  const open = async (): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
    await enter(page, host, `/#/session/${session.id}`)
    return page
  }
  try {
    for (const phase of PHASES) {
      await test.step(phase, async () => {
        const { done, begun, shown } = MIDDLE[phase]
        await reach(session, phase)
        let page = await open()
        await done({ page, t }, 1)
        await begun({ page, t })
        await page.reload()
        await shown({ page, t }, 1)

        await done({ page, t }, 2)
        const before = await heldBy(session)
        await begun({ page, t })
        host.process.kill('SIGKILL')
        await host.stop()
        await page.close()
        host = await serveBuilt(folder.path)
        session = await known((await host.client()).client, session.id)
        const after = await heldBy(session)
        expect(after.filter((fact) => before.includes(fact))).toEqual(before)
        page = await open()
        await expect(page.locator('.shell')).toHaveAttribute('data-phase', phase)
        await shown({ page, t }, 2)
        await page.close()
      })
    }
  } finally {
    await host.stop()
  }
})
