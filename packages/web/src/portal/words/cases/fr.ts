import type { Catalogue } from '../../../ui/words/words.tsx'

export const fr: Catalogue = {
  'cases.title': 'Mes dossiers',
  'cases.none': 'Vous n’avez pas de dossier',
  'cases.none-help': 'Quand vous demandez quelque chose au sujet d’une commande, vous le suivez ici.',
  'cases.order': 'Commande {number}',
  'cases.opened': 'depuis le {day}',
  'cases.yours': 'À vous : {what}',
  'cases.promised': 'Prochaine étape : {what}',
  'cases.late': 'Nous sommes en retard : {what}',
}
