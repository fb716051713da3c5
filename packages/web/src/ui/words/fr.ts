import { fr as conversation } from '../conversation/words/fr.ts'
import { fr as evidence } from '../evidence/words/fr.ts'
import { fr as timeline } from '../timeline/words/fr.ts'
import type { Catalogue } from './words.tsx'

export const fr: Catalogue = {
  ...timeline,
  ...evidence,
  ...conversation,
  'state.waiting': 'Un instant …',
  'state.failed': 'Cela n’a pas fonctionné.',
  'state.failed-help': 'Réessayez ; si cela persiste, dites-le-nous.',
  'state.not-found': 'Introuvable',
  'state.not-found-help': 'L’adresse est peut-être mal saisie, ou cela appartient à quelqu’un d’autre.',
  'state.again': 'Réessayer',
  'state.offline': 'Pas de connexion',
  'state.offline-help': 'Ce que vous avez écrit est gardé sur cet appareil. Nous réessayons de nous-mêmes.',
  'time.here': '{at} à votre horloge',
  'language.label': 'Langue',
  'colour.dark': 'Sombre',
  'colour.light': 'Clair',
  'colour.label': 'Clair ou sombre',
}
