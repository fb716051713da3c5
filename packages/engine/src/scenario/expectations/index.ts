import type { Expectation } from '../expectation.ts'
import { accepted } from './accepted.ts'
import { choices } from './choices.ts'
import { cited } from './cited.ts'
import { costs } from './costs.ts'
import { documents } from './documents.ts'
import { happened } from './happened.ts'
import { instead } from './instead.ts'
import { lines } from './lines.ts'
import { messages, noMessages } from './messages.ts'
import { next } from './next.ts'
import { obligation, obligations } from './obligations.ts'
import { ofTheCaseAlone } from './of-the-case.ts'
import { notOffered, offered } from './offered.ts'
import { outsideBodies } from './outside-bodies.ts'
import { proposed } from './proposed.ts'
import { redirected } from './redirected.ts'
import { refused } from './refused.ts'
import { refusedBecause } from './refused-because.ts'
import { sanctions } from './sanctions.ts'
import { seller } from './seller.ts'
import { services } from './services.ts'
import { steps } from './steps.ts'
import { suspended } from './suspended.ts'
import { value } from './value.ts'
import { waitingFor } from './waiting-for.ts'
import { warnings } from './warnings.ts'
import { window } from './window.ts'

/** All that a step can expect. A new one is a file and a line here. */
export const expectations: readonly Expectation[] = [
  accepted,
  refused,
  refusedBecause,
  redirected,
  instead,
  ...ofTheCaseAlone,
  lines,
  waitingFor,
  obligations,
  obligation,
  offered,
  notOffered,
  proposed,
  next,
  steps,
  costs,
  messages,
  noMessages,
  documents,
  cited,
  suspended,
  window,
  value,
  choices,
  services,
  warnings,
  outsideBodies,
  sanctions,
  seller,
  happened,
]
