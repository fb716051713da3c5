import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router'
import { query } from '../../ui/api/request.ts'
import { Failed, Waiting } from '../../ui/states/states.tsx'
import { CaseRoute } from './case-route.tsx'
import { Gate } from './gate.tsx'
import { NotFound } from './not-found.tsx'

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound })
const inside = createRoute({ getParentRoute: () => root, id: 'inside', component: Gate })

/** Filters stand in the address as plain texts. */
export type Filters = Readonly<Record<string, string>>
const plain = (search: Record<string, unknown>): Filters =>
  Object.fromEntries(Object.entries(search).map(([name, value]) => [name, String(value)]))

const queue = createRoute({
  getParentRoute: () => inside,
  path: '/',
  validateSearch: plain,
  component: lazyRouteComponent(() => import('../queue/queue-page.tsx'), 'QueuePage'),
})
const search = createRoute({
  getParentRoute: () => inside,
  path: '/search',
  validateSearch: plain,
  component: lazyRouteComponent(() => import('../search/search-page.tsx'), 'SearchPage'),
})
const oneCase = createRoute({ getParentRoute: () => inside, path: '/cases/$number', component: CaseRoute })
const logACall = createRoute({
  getParentRoute: () => inside,
  path: '/log-a-call',
  validateSearch: plain,
  component: lazyRouteComponent(() => import('../log-a-call/log-a-call-page.tsx'), 'LogACallPage'),
})
const reception = createRoute({
  getParentRoute: () => inside,
  path: '/reception',
  validateSearch: plain,
  component: lazyRouteComponent(() => import('../reception/reception-page.tsx'), 'ReceptionPage'),
})
const overview = createRoute({
  getParentRoute: () => inside,
  path: '/overview',
  validateSearch: plain,
  component: lazyRouteComponent(() => import('../overview/overview-page.tsx'), 'OverviewPage'),
})
const replies = createRoute({
  getParentRoute: () => inside,
  path: '/replies',
  validateSearch: plain,
  component: lazyRouteComponent(() => import('../replies/replies-page.tsx'), 'RepliesPage'),
})
const account = createRoute({
  getParentRoute: () => inside,
  path: '/account',
  component: lazyRouteComponent(() => import('../sign-in/account/account-page.tsx'), 'AccountPage'),
})
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('../sign-in/accept-invitation.tsx'), 'AcceptInvitation'),
})
const password = createRoute({
  getParentRoute: () => root,
  path: '/password',
  component: lazyRouteComponent(() => import('../sign-in/choose-password.tsx'), 'ChoosePassword'),
})

/** The pages of the desk, by address. */
export const router = createRouter({
  routeTree: root.addChildren([
    inside.addChildren([queue, search, oneCase, logACall, reception, overview, replies, account]),
    invitation,
    password,
  ]),
  basepath: '/desk',
  defaultPreload: 'intent',
  defaultPendingComponent: () => <Waiting />,
  defaultErrorComponent: ({ error, reset }) => <Failed error={error} onAgain={reset} />,
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => query(search),
  scrollRestoration: false,
})
