import { completed, draftIn, type JourneyDraft, missingIn } from '../../shared/journey/draft.ts'
import { ownCopy } from '../../shared/journey/edit.ts'
import { type JourneyFile, journeyText, LONGEST_JOURNEY_FILE, readJourneyFile } from '../../shared/journey/journey-file.ts'
import { LANGUAGES } from '../../shared/journey/journey.ts'
import { sayJourneyProblem } from '../../shared/report/journey-problems.ts'
import { deliver } from '../exports/deliver.ts'
import { desktopBridge } from '../session/bridge-wire.ts'
import { useLanguage, useLibrary, useSurface, useText } from '../session/surface.tsx'
import { useToast } from '../ui/Toasts.tsx'
import { newJourneyId, useSaveJourney } from './own-journeys.ts'
import { wordsOf } from './use-names.ts'

/** Saves a journey as a file: to a folder that the person chooses, or among the browser's downloads. */
export function useSaveJourneyFile(): (draft: JourneyDraft) => Promise<void> {
  const t = useText()
  const own = useLanguage()
  const toast = useToast()
  return async (draft) => {
    const bridge = desktopBridge()
    const folder = bridge === null ? null : await bridge.chooseFolder({})
    if (bridge !== null && folder === null) return
    const name = fileNameOf(wordsOf(draft.name, own))
    const to = folder === null ? ({ is: 'downloads' } as const) : ({ is: 'folder', ...folder } as const)
    const delivered = await deliver(bridge, to, name, new TextEncoder().encode(journeyText(completed(draft))))
    if (!delivered.ok) return toast({ title: t(`close.refused.${delivered.refusal}`, { file: name }), tone: 'alarm' })
    const isFilled = LANGUAGES.some((language) => missingIn(draft, language) > 0)
    toast({ title: t(isFilled ? 'editor.fileSavedFilled' : 'editor.fileSaved', { name }), tone: 'sound' })
  }
}

/** A journey's name as the name of a file, without what some file system can't take. */
function fileNameOf(name: string): string {
  const plain = name.replaceAll(/[\p{Cc}/\\:*?"<>|]+/gu, ' ').replaceAll(/\s+/g, ' ').replaceAll(/^[. ]+|[. ]+$/g, '')
  return `${plain === '' ? 'journey' : plain.slice(0, 100).trim()}.json`
}

/** Takes in the text of a journey file; resolves to the id of the journey that holds it now, or null when it can't be taken in. */
export function useOpenJourneyText(): (file: string, text: string) => Promise<string | null> {
  const t = useText()
  const own = useLanguage()
  const { client } = useSurface()
  const toast = useToast()
  const save = useSaveJourney()
  const shipped = useLibrary((library) => library.journeys)
  const known = useLibrary((library) => library.ownJourneys)
  const refuse = (refusal: Extract<JourneyFile, { ok: false }>['refusal'], name: string): null => {
    toast({ title: t(`refusal.${refusal}`, { name, most: LONGEST_JOURNEY_FILE / 1_000_000 }), tone: 'alarm' })
    return null
  }
  return async (name, text) => {
    const read = readJourneyFile(text)
    if (!read.ok) return refuse(read.refusal, name)
    const { draft, leftOut } = read
    const before = Object.hasOwn(known, draft.id) ? await client.ask('library', { type: 'OwnJourney', journey: draft.id }) : null
    if (before?.ok === true && known[draft.id]?.binned === false && isSame(before.value, draft)) {
      toast({ title: t('editor.openedBefore', { name }) })
      return draft.id
    }
    const isTaken = before !== null || Object.hasOwn(shipped, draft.id) || !SAFE_ID.test(draft.id)
    const others = [...Object.values(shipped), ...Object.values(known)]
    const mine = draftIn(isTaken ? ownCopy(draft, newJourneyId(), others) : draft, own)
    if (!(await save(mine))) return null
    const words = leftOut.map((problem) => sayJourneyProblem(t, own, problem, draft).sentence).slice(0, 5).join(' ')
    if (leftOut.length > 0) toast({ title: t('editor.leftOut', { name }), words, tone: 'alarm' })
    else toast({ title: t('editor.opened', { name }), tone: 'sound' })
    return mine.id
  }
}

/** Ids that a journey keeps when it comes from another machine. */
const SAFE_ID = /^[0-9A-Za-z][0-9A-Za-z_-]{0,63}$/

function isSame(one: JourneyDraft, other: JourneyDraft): boolean {
  return journeyText(completed(one)) === journeyText(completed(other))
}
