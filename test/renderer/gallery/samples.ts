import type { NoteKind } from '../../../renderer/ui/KindIcon.tsx'
import type { NoteProps } from '../../../renderer/ui/Note.tsx'
import type { Strength } from '../../../renderer/ui/Pips.tsx'

export const STAGES = [
  { stage: 1, name: 'Traditional', essence: 'Command and control' },
  { stage: 2, name: 'Experimental', essence: 'Individual mavericks' },
  { stage: 3, name: 'Operational', essence: 'Trained, equipped, governed' },
  { stage: 4, name: 'Measurable', essence: 'Real results' },
  { stage: 5, name: 'Fully Engaged', essence: 'Enterprise' },
] as const

export const NINE = ['Unaware', 'Curious', 'Experimental', 'Repeatable', 'Operational', 'Measured', 'Managed', 'Predictive', 'Self-improving']

export const KIND_WORDS: Readonly<Record<NoteKind, string>> = {
  observation: 'Observation', quote: 'Customer quote', metric: 'Metric', artefact: 'Artefact', policy: 'Policy',
}

type Line = readonly [NoteKind, Strength, string, ('against' | 'symptom')?]

/** The properties of a note as a screen would make them. */
export function noteOf([kind, strength, text, mark]: Line, id: string): NoteProps {
  const stance = mark === undefined ? '' : mark === 'against' ? ', speaks against' : ', symptom'
  return {
    kind, strength, text, noteId: id, spoken: `${KIND_WORDS[kind]}, strength ${strength} of 3${stance}`,
    ...(mark === 'against' ? { against: true } : {}), ...(mark === 'symptom' ? { symptom: true } : {}),
  }
}

export const TRAY: readonly Line[] = [
  ['observation', 2, 'Chat and call history live in two systems'],
  ['quote', 2, '“Three people, three different answers”'],
  ['policy', 3, 'Stores may spend €200 to settle a case'],
  ['metric', 3, '20 replies a week get a quality check'],
  ['observation', 2, 'IT has no slot for the CRM link before May'],
  ['artefact', 1, 'Photo consent form nobody can find'],
  ['metric', 3, 'Forum members solve 30% of questions'],
]

export const BOARD: readonly (readonly Line[])[] = [
  [
    ['artefact', 2, 'Newsletter leaves from a no‑reply address'],
    ['metric', 3, '41% of public questions get no answer'],
    ['observation', 2, 'Head office writes every post; stores stay silent'],
    ['quote', 2, '“Asked twice on Facebook. Silence.”'],
    ['policy', 3, 'Complaints are answered by letter, in 10 days'],
    ['artefact', 2, 'Press, stores and web each keep a calendar', 'symptom'],
    ['observation', 1, 'Store phones are off the company network'],
  ],
  [
    ['observation', 2, 'Store 31 films repair tips after closing'],
    ['metric', 3, 'Store pages outrank the brand page 3 to 1'],
    ['artefact', 3, 'Logins are shared in a spreadsheet'],
    ['observation', 2, 'Two agents answer on X, unasked'],
    ['quote', 2, '“Bram fixed my delivery in one evening”'],
    ['observation', 3, 'Garden team hosts a group of 3,000'],
    ['observation', 2, 'Legal has stopped two posts since June'],
    ['observation', 1, 'No one knows who began the loyalty forum'],
  ],
  [
    ['artefact', 3, 'One inbox for all channels since April'],
    ['metric', 3, '62 of 240 agents finished the training'],
    ['policy', 2, 'Response policy: two hours on working days'],
    ['artefact', 2, 'Listening report goes to nine managers weekly'],
    ['policy', 1, 'Crisis playbook, last tested in 2023', 'against'],
  ],
  [
    ['metric', 3, 'Returns fell 9% after customers’ fit videos'],
    ['policy', 2, 'Engagement target sits in the service budget'],
    ['observation', 2, 'CFO quotes the listening report in Q3'],
    ['quote', 1, '“You changed the shelf we moaned about”'],
  ],
  [
    ['observation', 2, 'Customers co‑designed the balcony range'],
    ['quote', 1, '“As if you had seen my balcony”'],
  ],
]

export const UNITS = ['Service', 'Online', 'Marketing', 'Stores', 'IT', 'People'] as const

export const NAMES = ['Noor', 'Bram', 'Ines', 'Pieter', 'Aisha', 'Tom', 'Greta', 'Malik', 'Yuki', 'Dev', 'Rosa', 'Hanne', 'Oluwaseun',
  'Wim', 'Liesbeth', 'Joost', 'Maartje', 'Sven', 'Fatima', 'Kees', 'Annelies', 'Thijs', 'Priya', 'Marco', 'Saskia', 'Jan', 'Els', 'Rik'] as const

/** As many people as asked for, with names, initials and units. */
export function people(count: number) {
  return NAMES.slice(0, count).map((name, index) => ({
    id: name, name, initials: name.slice(0, 2), unit: UNITS[Math.floor(index / 2) % UNITS.length] ?? 'Service',
  }))
}

export const PILES: readonly (readonly NoteKind[])[] = BOARD.map((column) => column.map(([kind]) => kind))

export const PHASES = ['Frame', 'Gather', 'Place', 'Resolve', 'Verdict', 'Backlog', 'Close'] as const
