import type { Catalogue } from '../../../ui/words/words.tsx'

export const nl: Catalogue = {
  'views.title': 'Bewaarde weergaven',
  'views.shared': 'Gedeeld met uw team',
  'views.save': 'Deze weergave bewaren',
  'views.save-yes': 'Bewaren',
  'views.name': 'Naam',
  'views.for': 'Voor',
  'views.for-me': 'Alleen mij',
  'views.known': 'Dit is al de weergave “{name}”.',
  'views.nothing': 'Kies eerst een filter.',
  'views.remove': 'Weergave “{name}” weghalen',
  'views.remove-help': 'De dossiers blijven; alleen de naam voor deze filters verdwijnt.',
  'views.remove-yes': 'Weghalen',
}
