import { en as conversation } from '../conversation/words/en.ts'
import { en as evidence } from '../evidence/words/en.ts'
import { en as timeline } from '../timeline/words/en.ts'
import type { Catalogue } from './words.tsx'

export const en: Catalogue = {
  ...timeline,
  ...evidence,
  ...conversation,
  'state.waiting': 'One moment …',
  'state.failed': 'That did not work.',
  'state.failed-help': 'Try again; if it stays, tell us.',
  'state.not-found': 'There is no such thing here',
  'state.not-found-help': 'It may be mistyped, or belong to somebody else.',
  'state.again': 'Try again',
  'state.offline': 'No connection',
  'state.offline-help': 'What you wrote is kept on this device. We try again by ourselves.',
  'time.here': '{at} on your clock',
  'language.label': 'Language',
  'colour.dark': 'Dark',
  'colour.light': 'Light',
  'colour.label': 'Light or dark',
}
