import type { Shape } from '../catalogue.ts'
import type { desktop as source } from '../en/desktop.ts'

export const desktop: Shape<typeof source> = {
  file: 'Bestand',
  library: 'Bibliotheek',
  quit: 'Stagecraft afsluiten',
  edit: 'Bewerken',
  undo: 'Ongedaan maken',
  redo: 'Opnieuw',
  cut: 'Knippen',
  copy: 'Kopiëren',
  paste: 'Plakken',
  selectAll: 'Alles selecteren',
  view: 'Beeld',
  actualSize: 'Ware grootte',
  zoomIn: 'Inzoomen',
  zoomOut: 'Uitzoomen',
  fullScreen: 'Volledig scherm',
  openAudience: 'Publieksvenster openen',
  help: 'Help',
  shortcuts: 'Sneltoetsen',
  chooseFolder: 'Kies een map voor de bestanden',
  openFile: 'Kies een bestand om te openen',
  session: 'Sessie of reis van Stagecraft',
  evidence: 'Lijst met bewijs',
  couldNotStart: 'Stagecraft kon niet starten',
}
