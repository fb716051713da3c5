import type { Catalogue } from '../../../ui/words/words.tsx'

export const en: Catalogue = {
  'views.title': 'Saved views',
  'views.shared': 'Shared with your team',
  'views.save': 'Save this view',
  'views.save-yes': 'Save',
  'views.name': 'Name',
  'views.for': 'For',
  'views.for-me': 'Me alone',
  'views.known': 'This is the view “{name}” already.',
  'views.nothing': 'Choose a filter first.',
  'views.remove': 'Take the view “{name}” away',
  'views.remove-help': 'The cases stay; only the name for these filters goes.',
  'views.remove-yes': 'Take it away',
}
