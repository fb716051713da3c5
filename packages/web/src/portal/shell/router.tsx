import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { query } from '../../ui/api/request.ts'
import { Failed, Waiting } from '../../ui/states/states.tsx'
import { StartPage } from '../sign-in/start-page.tsx'
import { Frame } from './frame.tsx'
import { NotFound } from './not-found.tsx'
import { SignedIn } from './signed-in.tsx'

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound })
const signedIn = createRoute({ getParentRoute: () => root, id: 'signed-in', component: SignedIn })

/** What stands behind the question mark, as plain texts. */
export type Search = Readonly<Record<string, string>>
const plain = (search: Record<string, unknown>): Search =>
  Object.fromEntries(Object.entries(search).map(([name, value]) => [name, String(value)]))

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: plain,
  component: StartPage,
})
const link = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('../sign-in/link-page.tsx'), 'LinkPage'),
})
const policy = createRoute({
  getParentRoute: () => root,
  path: '/policy',
  validateSearch: plain,
  component: lazyRouteComponent(() => import('../policy/policy-page.tsx'), 'PolicyPage'),
})
const orders = createRoute({
  getParentRoute: () => signedIn,
  path: '/orders',
  component: lazyRouteComponent(() => import('../orders/orders-page.tsx'), 'OrdersPage'),
})
const order = createRoute({
  getParentRoute: () => signedIn,
  path: '/orders/$order',
  component: lazyRouteComponent(() => import('../orders/order-page.tsx'), 'OrderPage'),
})
const request = createRoute({
  getParentRoute: () => signedIn,
  path: '/orders/$order/request',
  validateSearch: plain,
  component: lazyRouteComponent(() => import('../request/request-page.tsx'), 'RequestPage'),
})
const withdraw = createRoute({
  getParentRoute: () => signedIn,
  path: '/orders/$order/withdraw',
  component: lazyRouteComponent(() => import('../request/withdrawal/withdraw-page.tsx'), 'WithdrawPage'),
})
const withoutOrder = createRoute({
  getParentRoute: () => signedIn,
  path: '/request',
  validateSearch: plain,
  component: lazyRouteComponent(() => import('../request/request-page.tsx'), 'RequestPage'),
})
const sent = createRoute({
  getParentRoute: () => signedIn,
  path: '/sent/$number',
  component: lazyRouteComponent(() => import('../request/sent/sent-page.tsx'), 'SentPage'),
})
const cases = createRoute({
  getParentRoute: () => signedIn,
  path: '/cases',
  component: lazyRouteComponent(() => import('../cases/cases-page.tsx'), 'CasesPage'),
})

const oneCase = createRoute({
  getParentRoute: () => signedIn,
  path: '/cases/$number',
  component: lazyRouteComponent(() => import('../case/case-route.tsx'), 'CaseRoute'),
})
const seller = createRoute({
  getParentRoute: () => root,
  path: '/seller',
  component: lazyRouteComponent(() => import('../seller/seller-page.tsx'), 'SellerPage'),
})
const sellerCase = createRoute({
  getParentRoute: () => root,
  path: '/seller/cases/$number',
  component: lazyRouteComponent(() => import('../seller/seller-case-route.tsx'), 'SellerCaseRoute'),
})

const inside = signedIn.addChildren([orders, order, request, withdraw, withoutOrder, sent, cases, oneCase])

/** The pages of the portal, by address. */
export const router = createRouter({
  routeTree: root.addChildren([start, link, policy, inside, seller, sellerCase]),
  defaultPreload: 'intent',
  defaultPendingComponent: () => <Waiting />,
  defaultErrorComponent: ({ error, reset }) => <Failed error={error} onAgain={reset} />,
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => query(search),
  scrollRestoration: true,
})
