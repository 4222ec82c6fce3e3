import type { Kind } from '../../../shared/session/gather.ts'

/** A note of the workshop: what it says, and where the room puts it. */
export type RoomNote = Readonly<{
  text: string
  kind: Kind
  strength: 1 | 2 | 3
  /** The lens by the place that it has in the journey, from 0. */
  lens: number
  unit: string
  /** The stage on which each person puts it: one number for all of them, or one for each in their order. */
  stages: number | readonly number[]
}>

export const UNITS = ['Marketing', 'Service', 'Stores', 'Online', 'Purchasing', 'Staff'] as const

/** Twelve people of six units, in the order of the list that is pasted. */
export const PEOPLE = ['Ada', 'Ben', 'Cleo', 'Dirk', 'Elif', 'Finn', 'Gwen', 'Hanna', 'Ivo', 'Jade', 'Koen', 'Lena'].map((name, index) => ({
  name,
  unit: UNITS[Math.floor(index / 2)] ?? UNITS[0],
}))

const [STRATEGY, INSIGHTS, ADVOCACY, CHANNELS, TRAINING] = [0, 1, 2, 3, 4]

/** Typed one after another; what they are is said afterwards, note by note and for a selection. */
export const TYPED: readonly RoomNote[] = [
  { text: 'Returns can only be asked for by letter', kind: 'policy', strength: 3, lens: CHANNELS, unit: 'Service', stages: 1 },
  { text: 'Two colleagues answer on the forum, unasked', kind: 'observation', strength: 2, lens: CHANNELS, unit: 'Service', stages: 2 },
  { text: 'Chat has been tried out in one store since May', kind: 'observation', strength: 2, lens: CHANNELS, unit: 'Service', stages: 2 },
  { text: 'The helpdesk reads reviews on a private phone', kind: 'observation', strength: 2, lens: CHANNELS, unit: 'Service', stages: 2 },
  { text: 'Somebody built a wall of screens with mentions', kind: 'observation', strength: 2, lens: CHANNELS, unit: 'Service', stages: 2 },
  { text: 'One inbox for mail and chat, with a rota', kind: 'observation', strength: 2, lens: CHANNELS, unit: 'Service', stages: 3 },
]

export const TWO_CAMPS = 'Groups of customers buy more, nobody knows why'
export const SCATTERED = 'Customers were heard about the new lamp range'
export const LONE_VOICE = 'The director reads ten complaints a month'

const pasted = (text: string, index: number, stages: RoomNote['stages']): RoomNote => index < 7
  ? { text, kind: 'metric', strength: 3, lens: INSIGHTS, unit: 'Marketing', stages }
  : { text, kind: 'quote', strength: 2, lens: ADVOCACY, unit: 'Stores', stages }

/** Pasted as lines; one more line repeats a note that was typed. */
export const PASTED: readonly RoomNote[] = [
  pasted('The yearly survey is all that is known of customers', 0, 1),
  pasted('Marketing counts complaints by hand each Friday', 1, 2),
  pasted('Three product pages have a question box, 61 asked', 2, 2),
  pasted('One dashboard of reviews, made by an intern', 3, 2),
  pasted('Search terms of the help pages: read twice this year', 4, 2),
  pasted('Answer times of all channels in one report: 84% within a day', 5, 3),
  pasted(TWO_CAMPS, 6, [2, 2, 2, 2, 2, 2, 4, 4, 4, 4, 4, 4]),
  pasted('“They sent me nine leaflets and no answer.”', 7, 1),
  pasted('“The lady in Leiden sorted it out in her own time.”', 8, 2),
  pasted('“I tell the neighbours which kettle to take.”', 9, 2),
  pasted('“Somebody thanked me for my review, once.”', 10, 2),
  pasted('“My photo hung in the store in Breda.”', 11, 2),
  pasted('“I am one of forty testers, we meet each month.”', 12, 3),
  pasted(SCATTERED, 13, [1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 5]),
]

/** Imported from a list with semicolons, as Excel writes it on Windows: accents and curly marks are single bytes. */
export const IMPORTED: readonly RoomNote[] = [
  { text: 'Plans come from the board and are carried out; nobody asks', kind: 'artefact', strength: 3, lens: STRATEGY, unit: 'Purchasing', stages: 1 },
  { text: 'Stores set their own opening hours for the café', kind: 'policy', strength: 3, lens: STRATEGY, unit: 'Stores', stages: 2 },
  { text: 'A store manager posts “the mistake of the week”', kind: 'observation', strength: 2, lens: STRATEGY, unit: 'Stores', stages: 2 },
  { text: 'Purchasing called five customers before the autumn range', kind: 'observation', strength: 2, lens: STRATEGY, unit: 'Purchasing', stages: 2 },
  { text: 'The web team may spend €500 without asking', kind: 'policy', strength: 3, lens: STRATEGY, unit: 'Online', stages: 2 },
  { text: 'A mandate for answering in public, signed', kind: 'policy', strength: 3, lens: STRATEGY, unit: 'Staff', stages: 3 },
  { text: LONE_VOICE, kind: 'observation', strength: 2, lens: STRATEGY, unit: 'Staff', stages: [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 4] },
  { text: 'New colleagues get a folder; nothing in it about customers', kind: 'artefact', strength: 3, lens: TRAINING, unit: 'Staff', stages: 1 },
  { text: 'Renée shows others how she answers', kind: 'observation', strength: 2, lens: TRAINING, unit: 'Online', stages: 2 },
  { text: 'A lunch talk about angry e-mails, 14 came', kind: 'metric', strength: 3, lens: TRAINING, unit: 'Staff', stages: 2 },
  { text: 'Two stores swap colleagues for a day', kind: 'observation', strength: 2, lens: TRAINING, unit: 'Stores', stages: 2 },
  { text: 'A chat group for tips, with 30 members', kind: 'metric', strength: 3, lens: TRAINING, unit: 'Service', stages: 2 },
  { text: 'The course on public answers is part of the first week', kind: 'policy', strength: 3, lens: TRAINING, unit: 'Staff', stages: 3 },
  { text: 'Buyers spend a morning at the helpdesk; some do', kind: 'observation', strength: 2, lens: TRAINING, unit: 'Purchasing', stages: 2 },
]

export const NOTES: readonly RoomNote[] = [...TYPED, ...PASTED, ...IMPORTED]

/** Where this person puts a note in the first round; throws for a note that nobody wrote. */
export function stageFor(text: string, person: number): number {
  const { stages } = NOTES.find((note) => note.text === text) ?? missing(text)
  return typeof stages === 'number' ? stages : (stages[person] ?? missing(text))
}

function missing(text: string): never {
  throw new Error(`Expected a note of the workshop, but got “${text}”`)
}

const WINDOWS_1252: Readonly<Record<string, number>> = { '€': 0x80, '’': 0x92, '“': 0x93, '”': 0x94 }

/** The list of the imported notes with one bad row, bytes as Windows-1252, cells between semicolons; lenses by their names. */
export function importedList(lenses: readonly string[]): Buffer {
  const cell = (words: string) => (/[;"]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words)
  const rows = IMPORTED.map(({ text, kind, strength, lens, unit }) => [text, kind, String(strength), lenses[lens] ?? '', unit])
  const bad = ['A note whose kind nobody knows', 'rumour', '2', lenses[0] ?? '', 'Staff']
  const text = [['Text', 'Kind', 'Strength', 'Lens', 'Unit'], ...rows, bad].map((row) => row.map(cell).join(';')).join('\r\n')
  return Buffer.from([...text].map((letter) => WINDOWS_1252[letter] ?? letter.charCodeAt(0)))
}
