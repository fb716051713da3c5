import type { Catalogue } from './words.tsx'

export const en: Catalogue = {
  'state.waiting': 'One moment …',
  'state.failed': 'That did not work.',
  'state.failed-help': 'Try again; if it stays, tell us.',
  'state.again': 'Try again',
  'state.offline': 'No connection',
  'state.offline-help': 'What you wrote is kept on this device. We try again by ourselves.',
  'time.here': '{at} on your clock',
  'language.label': 'Language',
  'colour.dark': 'Dark',
  'colour.light': 'Light',
  'colour.label': 'Light or dark',
}
