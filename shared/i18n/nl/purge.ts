import type { Shape } from '../catalogue.ts'
import type { purge as source } from '../en/purge.ts'

export const purge: Shape<typeof source> = {
  offer: 'Wie wat schreef, plaatste en tekende, kan voorgoed worden gewist.',
  open: 'Namen wissen…',
  purgedOn: 'De namen zijn gewist op {{day}}.',
  title: 'Ieders naam voorgoed wissen?',
  forGood: 'Dit kan door niemand ongedaan worden gemaakt. Bewaar eerst het verslag als iemand moet weten wie een ander oordeel had.',
  goes: 'Dit verdwijnt, uit elk bestand dat deze machine van de sessie bewaart',
  people: 'De lijst van mensen, wie elk briefje schreef, wie tekende en wie het anders zag',
  placements: 'Wie wat plaatste; afdelingen van minder dan drie mensen worden samen geteld',
  past: 'Alles van voor dit moment: ongedaan maken, het logboek, de tijdlijn en momenten met een naam',
  texts_one: 'Namen in {{count}} tekst: elke hele naam van de lijst wordt “…”',
  texts_other: 'Namen in {{count}} teksten: elke hele naam van de lijst wordt “…”',
  owners_one: 'De eigenaar van {{count}} microverandering, die in de zaal was',
  owners_other: 'De eigenaren van {{count}} microveranderingen, die in de zaal waren',
  stays: 'Dit blijft',
  figures: 'Het bord, het oordeel met zijn cijfers, de spreiding van elk briefje, besluiten, de woorden van wie het anders zag, en de backlog',
  voices: 'Welke briefjes van een en dezelfde stem zijn, zonder naam, omdat het oordeel telt hoeveel mensen bijdroegen; en de afdeling op elk briefje',
  copies: 'Kopieën: bestanden die u hebt geëxporteerd, kopieën van deze sessie en reservekopieën elders worden niet aangeraakt',
  smallUnits: 'Afdelingen van een of twee mensen zijn nog te raden uit de afdeling op een briefje: {{units}}',
  understood: 'Ik heb dit gelezen, en niemand heeft de namen nog nodig',
  confirm: 'Voorgoed wissen',
  done: 'De namen zijn voorgoed weg',
}
