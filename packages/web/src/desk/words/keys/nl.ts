import type { Catalogue } from '../../../ui/words/words.tsx'

export const nl: Catalogue = {
  'keys.list': 'Toetsen',
  'keys.close': 'Sluiten',
  'keys.then': 'dan',
  'keys.single': 'Losse toetsen doen iets',
  'keys.single-help':
    'Zet dit uit als u dicteert of per ongeluk toetsen aanraakt. Toetsen met Ctrl of Command blijven.',
  'keys.everywhere': 'Overal',
  'keys.palette': 'Alles vinden, alles doen',
  'palette.label': 'Opdrachten en zoeken',
  'palette.placeholder': 'Een dossier, een naam, een bestelling, of wat u wilt doen',
  'palette.go': 'Ga naar',
  'palette.found': 'Gevonden',
  'palette.recent': 'Laatst geopend',
  'palette.nothing': 'Niets heet zo.',
  'palette.searching': 'Zoeken …',
  'palette.all': 'Alle resultaten voor “{query}”',
}
