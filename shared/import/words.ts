import type { Kind, Stance, Strength } from '../session/gather.ts'

/** What a column of a list can hold. */
export const FIELDS = ['text', 'kind', 'strength', 'stance', 'unit', 'lens', 'author', 'observedOn'] as const
export type Field = (typeof FIELDS)[number]

/** Headings in English and Dutch by which a column is known, most telling first. */
export const HEADINGS: Readonly<Record<Field, readonly string[]>> = {
  text: [
    'text', 'note', 'evidence', 'tekst', 'briefje', 'bewijs', 'content',
    'description', 'omschrijving', 'beschrijving', 'sticky', 'title', 'titel', 'inhoud', 'notitie',
  ],
  kind: ['kind', 'soort', 'type', 'category', 'categorie'],
  strength: ['strength', 'sterkte', 'weight', 'gewicht', 'kracht'],
  stance: ['stance', 'houding', 'polarity', 'direction', 'speaks', 'pleit', 'voor of tegen', 'for or against', 'richting'],
  unit: ['unit', 'afdeling', 'department', 'team', 'group', 'groep', 'dienst', 'onderdeel'],
  lens: ['lens', 'dimension', 'dimensie', 'theme', 'thema', 'invalshoek'],
  author: [
    'author', 'schrijver', 'auteur', 'written by', 'geschreven door', 'participant', 'deelnemer', 'name', 'naam', 'door', 'by',
  ],
  observedOn: ['observed on', 'observed', 'gezien op', 'waargenomen op', 'waargenomen', 'date', 'datum', 'day', 'dag'],
}

const KIND_WORDS: Readonly<Record<Kind, readonly string[]>> = {
  observation: ['observation', 'observatie', 'waarneming', 'fact', 'feit', 'seen', 'gezien'],
  quote: ['quote', 'customer quote', 'citaat', 'klantcitaat', 'verbatim', 'uitspraak'],
  metric: ['metric', 'meetwaarde', 'measurement', 'measure', 'meting', 'figure', 'cijfer', 'kpi', 'number', 'getal'],
  artefact: ['artefact', 'artifact', 'bewijsstuk', 'document', 'screenshot', 'schermafdruk'],
  policy: ['policy', 'beleid', 'rule', 'regel', 'guideline', 'richtlijn'],
}

const STRENGTH_WORDS: Readonly<Record<Strength, readonly string[]>> = {
  1: ['1', 'opinion', 'mening', 'low', 'laag', 'weak', 'zwak', 'hearsay'],
  2: ['2', 'first hand', 'first-hand', 'firsthand', 'zelf gezien', 'eerste hand', 'medium', 'midden', 'gemiddeld', 'seen'],
  3: ['3', 'artefact or measurement', 'bewijsstuk of meting', 'high', 'hoog', 'strong', 'sterk', 'proven', 'bewezen'],
}

const STANCE_WORDS: Readonly<Record<Stance, readonly string[]>> = {
  supports: [
    'supports', 'support', 'for', 'voor', 'pro', 'positive', 'positief', '+',
    'speaks for its stage', 'speaks for', 'pleit voor de stap', 'pleit voor',
  ],
  contradicts: [
    'contradicts', 'contradict', 'against', 'tegen', 'con', 'contra', 'negative', 'negatief', '-', '−',
    'speaks against its stage', 'speaks against', 'pleit tegen de stap', 'pleit tegen',
  ],
}

/** A heading or a cell as it is compared: without case, brackets, underscores and needless spaces. */
export function plainWords(cell: string): string {
  return cell.normalize('NFKC').toLowerCase().replace(/[_:()[\]*]+/g, ' ').replace(/\s+/g, ' ').trim()
}

/** The kind that a word in English or Dutch means, `null` when it means none. */
export function readKind(cell: string): Kind | null {
  return meaningOf(cell, Object.entries(KIND_WORDS) as [Kind, readonly string[]][])
}

/** The strength that a figure or a word means, `null` when it means none. */
export function readStrength(cell: string): Strength | null {
  return meaningOf(cell, [[1, STRENGTH_WORDS[1]], [2, STRENGTH_WORDS[2]], [3, STRENGTH_WORDS[3]]])
}

/** Whether a word means for or against, `null` when it means neither. */
export function readStance(cell: string): Stance | null {
  return meaningOf(cell, Object.entries(STANCE_WORDS) as [Stance, readonly string[]][])
}

function meaningOf<Meaning>(cell: string, words: readonly (readonly [Meaning, readonly string[]])[]): Meaning | null {
  const said = plainWords(cell)
  return words.find(([, known]) => known.includes(said))?.[0] ?? null
}
