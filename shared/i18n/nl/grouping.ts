import type { Shape } from '../catalogue.ts'
import type { grouping as source } from '../en/grouping.ts'

export const grouping: Shape<typeof source> = {
  zone: 'Laat hier los om samen te voegen',
  overZone: 'Boven: samenvoegen met andere.',
  menu: 'Samenvoegen met andere…',
  whyHidden: 'Niet zolang plaatsingen verborgen zijn: het samengevoegde briefje zou laten zien wie wat plaatste. Onthul eerst de ronde.',
  holdsShort: '+{{count}}',
  holds_one: 'Bevat nog {{count}} briefje',
  holds_other: 'Bevat nog {{count}} briefjes',
  takeOut: 'Haal eruit',
  takeOutNamed: 'Haal eruit: {{note}}',
  apart: 'Haal ze er allemaal uit',
  chosen_one: '{{count}} briefje gekozen.',
  chosen_other: '{{count}} briefjes gekozen.',
  merged_one: '{{count}} briefje samengevoegd',
  merged_other: '{{count}} briefjes samengevoegd',
  takenOut_one: '{{count}} briefje is terug zoals het was',
  takenOut_other: '{{count}} briefjes zijn terug zoals ze waren',
  several_one: 'Voeg dit briefje samen',
  several_other: 'Voeg deze {{count}} briefjes samen',
  severalHint: 'Het briefje dat het eerst geschreven is, blijft en bevat de andere: “{{note}}”',
}
