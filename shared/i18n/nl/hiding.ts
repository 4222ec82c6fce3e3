import type { Shape } from '../catalogue.ts'
import type { hiding as source } from '../en/hiding.ts'

export const hiding: Shape<typeof source> = {
  menu: 'Voor iedereen verbergen…',
  several_one: 'Dit briefje verbergen…',
  several_other: '{{count}} briefjes verbergen…',
  title: 'Dit briefje voor iedereen verbergen?',
  hint: 'Het gaat van het bord, het scherm van de zaal en de hete stoel, en telt niet mee tot het weer wordt getoond. De plaatsingen blijven bewaard.',
  reason: 'Waarom',
  reasonHint: 'Voor uzelf; de zaal ziet het niet.',
  confirm: 'Verbergen',
  done_one: 'Verborgen. Het wacht in de prullenbak van Verzamelen.',
  done_other: '{{count}} briefjes verborgen. Ze wachten in de prullenbak van Verzamelen.',
  because: 'Verborgen: {{reason}}',
  show: 'Weer tonen',
}
