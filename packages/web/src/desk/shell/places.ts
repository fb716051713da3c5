import {
  type Icon,
  IconChartBar,
  IconInbox,
  IconMailForward,
  IconMessageBolt,
  IconPackageImport,
  IconPhonePlus,
  IconSearch,
  IconUserCircle,
} from '@tabler/icons-react'

/** A page of the desk that one can go to. */
export interface Place {
  id: string
  to: string
  icon: Icon
  keys: string
  /** The permission that it takes. */
  needs?: string
  /** A page of the server, outside the desk. */
  outside?: true
  /** Not in the navigation. */
  hidden?: true
}

export const places: readonly Place[] = [
  { id: 'queue', to: '/', icon: IconInbox, keys: 'g q', needs: 'queue.read' },
  { id: 'search', to: '/search', icon: IconSearch, keys: 'g s', needs: 'cases.read' },
  { id: 'log-a-call', to: '/log-a-call', icon: IconPhonePlus, keys: 'g l', needs: 'cases.open' },
  { id: 'reception', to: '/reception', icon: IconPackageImport, keys: 'g r', needs: 'cases.command' },
  { id: 'overview', to: '/overview', icon: IconChartBar, keys: 'g o', needs: 'queue.read' },
  { id: 'replies', to: '/replies', icon: IconMessageBolt, keys: 'g c', needs: 'replies.read' },
  { id: 'outbox', to: '/outbox', icon: IconMailForward, keys: 'g x', needs: 'outbox.read', outside: true },
  { id: 'account', to: '/account', icon: IconUserCircle, keys: 'g a', hidden: true },
]

/** Those that somebody may go to. */
export const placesFor = (permissions: readonly string[]): Place[] =>
  places.filter(({ needs }) => needs === undefined || permissions.includes(needs))
