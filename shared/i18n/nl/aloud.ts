import type { Shape } from '../catalogue.ts'
import type { aloud as source } from '../en/aloud.ts'

export const aloud: Shape<typeof source> = {
  open: 'Handopsteking',
  title: 'Handopsteking',
  way: 'De groep steekt per briefje handen op. U typt hoeveel er voor elke stap zijn, zonder namen, of wat elke afdeling als geheel zegt. Heel snel; goed voor een grote groep.',
  start: 'Tel handen',
  hint: 'Typ de handen per stap; pijlen gaan van stap naar stap, Enter bewaart ze en gaat verder.',
  position: 'Briefje {{number}} van {{of}}',
  perStage: 'Handen per stap',
  more: 'Een hand meer voor {{stage}}',
  fewer: 'Een hand minder voor {{stage}}',
  nothing: 'Over dit briefje heeft nog niemand iets gezegd.',
  saved: 'Bewaard.',
  previous: 'Vorige briefje',
  saveNext: 'Bewaar en verder',
  saveLast: 'Bewaar en klaar',
  byUnit: 'Of afdeling voor afdeling',
  unitSays: '{{unit}} zegt {{stage}}',
  waits: 'Onthul de blinde ronde eerst of gooi hem weg: wie nog moet plaatsen zou het horen.',
  summary: 'Consensus {{percent}}\u00a0%, {{near}} van {{all}} binnen één stap. {{shape}}.',
  single: 'Tot nu toe één mening.',
}
