import type { Catalogue } from '../../../ui/words/words.tsx'

export const en: Catalogue = {
  'shell.skip': 'Skip to the content',
  'shell.desk': 'desk',
  'shell.notices': 'Notices',
  'shell.menu': 'Menu',
  'shell.navigation': 'Pages of the desk',
  'shell.find': 'Find or do …',
  'shell.person': '{name}: account, keys, sign out',
  'shell.sign-out': 'Sign out',
  'shell.yes': 'Yes',
  'shell.no': 'Cancel',
  'shell.not-found': 'There is no such page.',
  'shell.offline': 'No connection',
  'shell.offline-help':
    'You see what was loaded last. What you do now cannot be saved; it all goes on by itself once the connection is back.',
  'shell.line-live': 'Live',
  'shell.line-live-help': 'What others do appears here as it happens.',
  'shell.line-connecting': 'Connecting',
  'shell.line-connecting-help': 'The line to the server is being opened.',
  'shell.line-broken': 'Not live',
  'shell.line-broken-help':
    'The line is broken and is being taken up again. What is shown may be a little old.',
  'shell.go-queue': 'Queue',
  'shell.go-search': 'Search',
  'shell.go-log-a-call': 'Log a call',
  'shell.go-reception': 'Reception',
  'shell.go-overview': 'Overview',
  'shell.go-replies': 'Canned replies',
  'shell.go-outbox': 'Outbox',
  'shell.go-account': 'Your account',
}
