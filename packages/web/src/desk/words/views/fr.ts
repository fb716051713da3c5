import type { Catalogue } from '../../../ui/words/words.tsx'

export const fr: Catalogue = {
  'views.title': 'Vues enregistrées',
  'views.shared': 'Partagée avec votre équipe',
  'views.save': 'Enregistrer cette vue',
  'views.save-yes': 'Enregistrer',
  'views.name': 'Nom',
  'views.for': 'Pour',
  'views.for-me': 'Moi seul',
  'views.known': 'C’est déjà la vue « {name} ».',
  'views.nothing': 'Choisissez d’abord un filtre.',
  'views.remove': 'Retirer la vue « {name} »',
  'views.remove-help': 'Les dossiers restent ; seul le nom de ces filtres disparaît.',
  'views.remove-yes': 'Retirer',
}
