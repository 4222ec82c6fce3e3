import type { Shape } from '../catalogue.ts'
import type { cli as source } from '../en/cli.ts'

/** Wat de opdrachtregel zegt. */
export const cli: Shape<typeof source> = {
  usage: [
    'stagecraft                          opent het programma',
    'stagecraft serve                    serveert het aan een browser op deze machine [--port N] [--no-open]',
    'stagecraft export SESSIE            schrijft rapport, backlog, bewijs en sessiebestand [--to MAP]',
    'stagecraft export --file BESTAND    hetzelfde voor een sessiebestand',
    'stagecraft import BESTAND           voegt een sessiebestand toe aan de bibliotheek',
    'stagecraft check BESTAND            zegt wat er mis is met een reis of een sessiebestand',
    'stagecraft verdict SESSIE|BESTAND   zegt op welke stap een sessie staat, en waarom [--json]',
    'stagecraft verdict --board BESTAND  hetzelfde voor een bord als JSON [--json]',
    'stagecraft consensus --stages N N …  zegt hoe ver plaatsingen het eens zijn, geteld per stap [--json]',
    '',
    'Overal: --data MAP, --language en|nl',
  ].join('\n'),
  serving: 'Stagecraft staat op {{address}}\nHet adres werkt één keer. Ctrl-C beëindigt het programma.',
  noSuchVerb: 'Er is geen opdracht “{{given}}”; er zijn {{known}}.',
  badLanguage: '--language neemt {{known}}, niet “{{given}}”.',
  badOption: '{{verb}}: {{problem}}',
  badPort: '--port neemt een getal van 0 tot en met 65535, niet “{{given}}”.',
  portTaken: '--port {{port}} is al in gebruik door een ander programma; kies een andere.',
  tooFew: '{{verb}} heeft iets nodig om mee te werken; zie stagecraft --help.',
  tooMany: '{{verb}} kan niets met “{{given}}”; zie stagecraft --help.',
  noSuchFile: 'Er is geen bestand {{file}} dat te lezen is.',
  noSuchSession: 'Er is geen sessie “{{given}}” in {{folder}}; er zijn: {{known}}.',
  oneSource: '{{verb}} heeft een sessie of een bestand nodig, een van beide; zie stagecraft --help.',
  badNames: '--names neemt shown of hidden, niet “{{given}}”.',
  hidden: 'Er is geen sessiebestand geschreven: er loopt een blinde ronde. Onthul of verwerp die eerst.',
  imported: '“{{title}}” staat nu in de bibliotheek als {{id}}.',
  soundSession_one: 'Een goed sessiebestand: “{{title}}”, {{count}} feit.',
  soundSession_other: 'Een goed sessiebestand: “{{title}}”, {{count}} feiten.',
  soundJourney: 'Een goede reis: {{name}}, {{stages}} stappen.',
  problem: '{{file}}: {{sentence}} ({{field}})',
  notJson: '{{file}} is geen JSON.',
  badStages: '--stages neemt het aantal plaatsingen op elke stap, 2 tot {{most}} getallen vanaf de laagste, niet “{{given}}”.',
}
