import type { Catalogue } from '../../../ui/words/words.tsx'

export const fr: Catalogue = {
  'keys.list': 'Touches',
  'keys.close': 'Fermer',
  'keys.then': 'puis',
  'keys.single': 'Les touches seules agissent',
  'keys.single-help':
    'À désactiver si vous dictez, ou touchez le clavier par mégarde. Les touches avec Ctrl ou Commande restent.',
  'keys.everywhere': 'Partout',
  'keys.palette': 'Tout trouver, tout faire',
  'palette.label': 'Commandes et recherche',
  'palette.placeholder': 'Un dossier, un nom, une commande, ou ce que vous voulez faire',
  'palette.go': 'Aller à',
  'palette.found': 'Trouvé',
  'palette.recent': 'Ouverts récemment',
  'palette.nothing': 'Rien ne porte ce nom.',
  'palette.searching': 'Recherche …',
  'palette.all': 'Tous les résultats pour « {query} »',
}
