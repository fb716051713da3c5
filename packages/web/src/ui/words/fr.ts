import type { Catalogue } from './words.tsx'

export const fr: Catalogue = {
  'state.waiting': 'Un instant …',
  'state.failed': 'Cela n’a pas fonctionné.',
  'state.failed-help': 'Réessayez ; si cela persiste, dites-le-nous.',
  'state.again': 'Réessayer',
  'state.offline': 'Pas de connexion',
  'state.offline-help': 'Ce que vous avez écrit est gardé sur cet appareil. Nous réessayons de nous-mêmes.',
  'time.here': '{at} à votre horloge',
  'language.label': 'Langue',
  'colour.dark': 'Sombre',
  'colour.light': 'Clair',
  'colour.label': 'Clair ou sombre',
}
