// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { useCommand } from '../../../renderer/session/session.tsx'
import { SaidProvider } from '../../../renderer/session/said.tsx'
import { PlaceScreen } from '../../../renderer/phases/place/PlaceScreen.tsx'
import { ResolveScreen } from '../../../renderer/phases/resolve/ResolveScreen.tsx'
import { translator } from '../../../shared/i18n/translate.ts'
import { type Language, LANGUAGES } from '../../../shared/journey/journey.ts'
import type { SessionCommand } from '../../../shared/session/vocabulary.ts'
import { arguedWorkshop } from '../../kit/argued-workshop.ts'
import { draft } from '../../kit/given.ts'
import { localClient } from '../../kit/local-client.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'
import { showPhase, type } from '../../kit/shown-screen.tsx'
import { all, button, key, only, press } from '../ui/show.tsx'

const START: readonly SessionCommand[] = [
  { type: 'FrameSession', title: 'Spring', client: 'Kestrel', language: 'en', journey: sampleJourney },
  { type: 'WriteEvidence', notes: ['One', 'Two'].map((text) => draft(text)) },
  { type: 'GoToPhase', phase: 'place' },
  { type: 'OpenRound', mode: 'open', scope: null },
]
const stageIn = (language: Language) => (stage: number) => translator(language)('common.stageNamed', { stage, name: sampleJourney.stages[stage - 1]?.name[language] ?? '' })

/** What a screen shows, with a hand on undo and redo. */
function WithUndo({ screen }: Readonly<{ screen: 'place' | 'resolve' }>) {
  const give = useCommand()
  return (
    <>
      {screen === 'place' ? <PlaceScreen /> : <ResolveScreen />}
      <button type="button" onClick={() => void give({ type: 'Undo' })}>take back</button>
      <button type="button" onClick={() => void give({ type: 'Redo' })}>do again</button>
    </>
  )
}

const shown = async (screen: 'place' | 'resolve', language: Language, commands: readonly SessionCommand[]) => {
  const client = localClient(commands, { board: 'list', language })
  await showPhase(<SaidProvider><WithUndo screen={screen} /></SaidProvider>, client)
  return client
}
const saidNow = () => all('[role="status"].sr').map((one) => one.textContent)
const note = (text: string) => only(`.note-list__note[aria-label$=": ${text}"]`)

it.each(LANGUAGES)('[UI663] placing, moving and taking back name the note and its stages in %s', async (language) => {
  const t = translator(language)
  const stage = stageIn(language)
  await shown('place', language, START)
  await key('2', note('One'))
  expect(saidNow()).toContain(t('place.placedOn', { stage: stage(2), note: 'One' }))
  await key('3', note('One'))
  expect(saidNow()).toContain(t('place.movedTo', { from: stage(2), stage: stage(3), note: 'One' }))
  await key('9', note('One'))
  const [first] = saidNow().filter((one) => one.includes('9'))
  await key('9', note('One'))
  // The same words are another text, or nobody would hear them a second time.
  expect(saidNow().filter((one) => one.includes('9') && one !== first && one.trim() === first)).toHaveLength(1)
  await key('0', note('One'))
  expect(saidNow()).toContain(t('place.takenBack', { from: stage(3), note: 'One' }))
})

it.each(LANGUAGES)('[UI663] undo and redo say what they took back and on which stage the note is now in %s', async (language) => {
  const t = translator(language)
  const stage = stageIn(language)
  await shown('place', language, START)
  await key('2', note('One'))
  await key('3', note('One'))
  const what = t('action.change.PlaceEvidence')
  await press(button('take back'))
  expect(only('[data-said]').textContent).toBe(`${t('action.undone', { what })} ${t('action.now.on', { stage: stage(2), note: 'One' })}`)
  await press(button('take back'))
  expect(only('[data-said]').textContent).toBe(`${t('action.undone', { what })} ${t('action.now.standing', { standing: t('place.standing.unplaced'), note: 'One' })}`)
  await press(button('do again'))
  expect(only('[data-said]').textContent).toBe(`${t('action.redone', { what })} ${t('action.now.on', { stage: stage(2), note: 'One' })}`)
})

it('[UI663] undo tells of a note that comes back, of one that goes, and counts more than one', async () => {
  await shown('place', 'en', START)
  await press(button('take back'))
  await press(button('take back'))
  expect(only('[data-said]').textContent).toBe('Undone: new notes. 2 notes changed.')
  await press(button('do again'))
  expect(only('[data-said]').textContent).toBe('Done again: new notes. 2 notes changed.')
})

it.each(LANGUAGES)('[UI663] a ruling and its withdrawal are said with the stage in %s, and the focus stays on the screen', async (language) => {
  const t = translator(language)
  await shown('resolve', language, [...arguedWorkshop(sampleJourney) as never[], { type: 'GoToPhase', phase: 'resolve' }])
  await press(all('.pick__one')[1] ?? button(''))
  await type(t('resolve.ruleBecause'), 'Seen by all')
  await press(button(t('resolve.ruleButton', { stage: 2 })))
  expect(saidNow().join(' ')).toContain(t('resolve.said.ruled', { stage: stageIn(language)(2) }))
  await press(all('.settled__one')[0] ?? button(''))
  await press(button(t('resolve.withdrawRuling')))
  expect(saidNow().join(' ')).toContain(t('resolve.said.withdrawn'))
  expect(document.activeElement).not.toBe(document.body)
})
