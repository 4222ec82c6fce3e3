import type { Shape } from '../catalogue.ts'
import type { turns as english } from '../en/turns.ts'

export const turns: Shape<typeof english> = {
  promise: 'Wat mensen beloofd wordt',
  choice: { named: 'Namen', unit: 'Afdelingen', anonymous: 'Niemand' },
  choose: { named: 'Na de onthulling namen tonen', unit: 'Alleen afdelingen tonen', anonymous: 'Niemand tonen' },
  said: {
    named: 'Na de onthulling ziet iedereen wie wat geplaatst heeft.',
    unit: 'Niemand ziet wie wat geplaatst heeft, alleen vanuit welke afdeling.',
    anonymous: 'Niemand ziet wie wat geplaatst heeft.',
  },
  onlyStricter: 'Wat onder een strengere belofte geplaatst is, houdt die.',
  start: 'Ik ben {{name}}: begin',
  passOver: '{{name}} nu overslaan',
  ready: 'Meld {{name}} klaar',
  readyWord: 'klaar',
  readyCount: '{{count}} klaar',
  revealOne: 'Nu één briefje onthullen…',
  revealOneTitle: 'Welk briefje wordt nu onthuld?',
  revealOneHint: 'Iedereen ziet het tegelijk, en het kan in deze ronde niet meer geplaatst worden. De andere briefjes blijven verborgen.',
  shown: 'Al onthuld',
  noneToReveal: 'Nog niemand heeft een briefje geplaatst.',
  revealThis: '“{{note}}” onthullen',
  wasRevealed: 'Dit briefje is in deze ronde al onthuld.',
  authorNameless: 'Wie dit schreef wordt niet verteld: een blinde ronde beloofde dat.',
  authorHidden: 'Wie een briefje schreef is niet te zien zolang een blinde ronde loopt.',
}
