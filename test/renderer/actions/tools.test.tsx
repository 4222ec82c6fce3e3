// @vitest-environment happy-dom
import type { ReactElement } from 'react'
import { act, useEffect } from 'react'
import { expect, it } from 'vitest'
import { DoingProvider, type Lent, useDoing } from '../../../renderer/actions/doing.tsx'
import { type ToolName, TOOLS } from '../../../renderer/actions/tools.ts'
import { Past } from '../../../renderer/past/Past.tsx'
import { Projector } from '../../../renderer/projector/Projector.tsx'
import { BacklogScreen } from '../../../renderer/phases/backlog/BacklogScreen.tsx'
import { CloseScreen } from '../../../renderer/phases/close/CloseScreen.tsx'
import { FrameScreen } from '../../../renderer/phases/frame/FrameScreen.tsx'
import { GatherScreen } from '../../../renderer/phases/gather/GatherScreen.tsx'
import { PlaceScreen } from '../../../renderer/phases/place/PlaceScreen.tsx'
import { ResolveScreen } from '../../../renderer/phases/resolve/ResolveScreen.tsx'
import { VerdictScreen } from '../../../renderer/phases/verdict/VerdictScreen.tsx'
import { ClosedBanner } from '../../../renderer/session/ClosedBanner.tsx'
import { SessionMenu } from '../../../renderer/session/SessionMenu.tsx'
import { type Phase, PHASES } from '../../../shared/session/phase.ts'
import type { SessionCommand } from '../../../shared/session/vocabulary.ts'
import { arguedWorkshop } from '../../kit/argued-workshop.ts'
import { localClient, type LocalClient } from '../../kit/local-client.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'
import { showPhase } from '../../kit/shown-screen.tsx'
import { all, button, press } from '../ui/show.tsx'

const SCREENS: Readonly<Record<Phase, () => ReactElement>> = {
  frame: () => <FrameScreen />,
  gather: () => <GatherScreen />,
  place: () => <PlaceScreen />,
  resolve: () => <ResolveScreen />,
  verdict: () => <VerdictScreen />,
  backlog: () => <BacklogScreen />,
  close: () => <CloseScreen />,
}

const borrowed: { lent: () => ReadonlyMap<ToolName, Lent> } = { lent: () => new Map() }
const lent = () => borrowed.lent()

/** Stands where the palette does, and is lent what it is. */
function Borrower() {
  const doing = useDoing()
  useEffect(() => {
    borrowed.lent = doing.lent
  })
  return null
}

async function opened(phase: Phase, ...more: readonly SessionCommand[]): Promise<LocalClient> {
  const client = localClient([...arguedWorkshop(sampleJourney), { type: 'GoToPhase', phase }, ...more])
  await showPhase(<DoingProvider><SessionMenu /><Projector unfolded={false} onFold={() => undefined} /><Past /><ClosedBanner />{SCREENS[phase]()}<Borrower /></DoingProvider>, client)
  return client
}

const namesOf = (phase: Phase) => (Object.keys(TOOLS) as ToolName[]).filter((name) => (TOOLS[name].phases as readonly Phase[]).includes(phase))
/** What a finger, a mouse or a key could still press or type in; nothing in a group that is switched off. */
const live = () => all<HTMLButtonElement>('main :is(button, input, textarea), footer button')
  .filter((one) => !one.disabled && one.closest('fieldset[disabled]') === null)
  .map((one) => one.getAttribute('aria-label') ?? (one.textContent === '' ? one.tagName : one.textContent))

it.each(PHASES)('[UI620] the screen of %s lends every tool that is named for it, and no other', async (phase) => {
  await opened(phase)
  expect([...lent().keys()].toSorted()).toEqual(namesOf(phase).toSorted())
})

it('[UI620] a tool of resolving opens it and leads into it', async () => {
  await opened('resolve')
  await act(async () => lent().get('discuss')?.run())
  expect(document.activeElement?.closest('.ruling')?.textContent).toContain('Start the clock')
  await act(async () => lent().get('noConsensus')?.run())
  expect(document.activeElement?.tagName).toBe('TEXTAREA')
  await act(async () => lent().get('split')?.run())
  expect(all('.dialog')).toHaveLength(1)
})

/** What only looks around, keeps, or leaves. */
const LOOKING: ReadonlySet<ToolName> = new Set([
  'showRoom', 'showAgenda', 'showSession', 'editJourney', 'openBin', 'groupNotes', 'several', 'selectAll', 'asList', 'asBoard', 'filter', 'clearFilter', 'wholeBoard', 'queueOrder', 'showNames',
  'reasons', 'whatIf', 'compareWith', 'foundations', 'uncounted', 'signed', 'saveAll', 'documentNames',
  'parking', 'past', 'log', 'timeline', 'nameMoment', 'allowances', 'settings', 'roomPanel', 'spotlight', 'legibility',
])

it.each(PHASES)('[UI621] of a closed session every tool of %s that changes it is held back with the reason, and no other', async (phase) => {
  await opened(phase, { type: 'CloseSession' })
  expect(lent().size).toBeGreaterThan(0)
  for (const [name, { why }] of lent()) expect(why === 'hands.why.reopenFirst', name).toBe(!LOOKING.has(name))
})

it.each(PHASES)('[UI622] of a closed session nothing on the screen of %s is refused when it is pressed', async (phase) => {
  const client = await opened(phase, { type: 'CloseSession' })
  const groups = all('fieldset[disabled]')
  for (const group of groups) expect(group.getAttribute('aria-label')).toBe('This session is closed. Open it again to change it.')
  if (phase !== 'close') expect(groups.length).toBeGreaterThan(0)
  for (const name of live()) {
    // What saves or opens it again does so; saving writes to a disk that a page test has not.
    if (/^(Save|Open it again)/.test(name)) continue
    const target = all<HTMLButtonElement>('main :is(button), footer button').find((one) => !one.disabled && one.closest('fieldset[disabled]') === null && (one.getAttribute('aria-label') ?? one.textContent) === name)
    if (target !== undefined) await press(target)
  }
  const refused = client.given().filter(({ type }) => type !== 'GoToPhase' && type !== 'NameMoment' && type !== 'NoteExport')
  expect(refused).toEqual([])
})

it('[UI623] a closed session says so across the top, and the button beside it opens it again', async () => {
  const client = await opened('verdict', { type: 'CloseSession' })
  expect(all('.banner').map((one) => one.textContent).join()).toContain('This session is closed. Open it again to change it.')
  await press(button('Open it again'))
  expect(client.view().closedAt).toBeNull()
  expect(all('fieldset[disabled]')).toEqual([])
  expect(all('.banner')).toEqual([])
})
