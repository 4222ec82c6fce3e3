import { Icon } from './Icon.tsx'

/** The five kinds of evidence that a note can carry. */
export type NoteKind = 'observation' | 'quote' | 'metric' | 'artefact' | 'policy'

type KindIconProps = Readonly<{ kind: NoteKind }>

/** The drawing that says a note's kind without its colour. */
export function KindIcon({ kind }: KindIconProps) {
  return kind === 'metric' ? <Icon name="metric" weight={3.4} /> : <Icon name={kind} />
}
