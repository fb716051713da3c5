import type { Catalogue } from '../../../ui/words/words.tsx'

export const en: Catalogue = {
  'keys.list': 'Keys',
  'keys.close': 'Close',
  'keys.then': 'then',
  'keys.single': 'Single keys do something',
  'keys.single-help':
    'Turn this off if you dictate, or strike keys by accident. Keys with Ctrl or Command stay.',
  'keys.everywhere': 'Everywhere',
  'keys.palette': 'Find anything, do anything',
  'palette.label': 'Commands and search',
  'palette.placeholder': 'A case, a name, an order, or what you want to do',
  'palette.go': 'Go to',
  'palette.found': 'Found',
  'palette.recent': 'Opened last',
  'palette.nothing': 'Nothing is called that.',
  'palette.searching': 'Searching …',
  'palette.all': 'All results for “{query}”',
}
