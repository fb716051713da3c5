/** What runs policies, in the browser and on the server alike: counting time, loading a policy, the case, its published page. Everything here is pure. */
export {
  addOpenTime,
  addPeriod,
  type Calendar,
  type CalendarContext,
  type CalendarProblem,
  type Clock,
  calendarNamed,
  type Explained,
  endOfDay,
  explainPeriod,
  formatInstant,
  type Instant,
  isOpen,
  localDate,
  nextOpening,
  type Opening,
  openTimeBetween,
  type Period,
  type PlainDate,
  parseInstant,
  parsePeriod,
  periodBefore,
  startOfDay,
  subtractOpenTime,
  visitOpenings,
  type Zone,
} from './calendar/index.ts'
export * from './case/index.ts'
export { type RenderedDocument, type RenderedMessage, renderMessage } from './case/render-message.ts'
export { askedIn } from './policy/asked-in.ts'
export { type Needed, readNeeds } from './policy/expressions/read-needs.ts'
export type { FactRead, WouldChange } from './policy/expressions/types.ts'
export { guaranteeIn, withdrawalIn } from './policy/law/notions.ts'
export { type LoadedPolicy, loadPolicy } from './policy/load.ts'
export type { Clause, ClauseId, Field, Language, Policy, Position, Region, Text } from './policy/model.ts'
export {
  composePage,
  type Detail,
  type Names,
  namesIn,
  type Page,
  type PageClause,
  publishedLanguages,
  publishHtml,
  publishJsonLd,
  publishMarkdown,
} from './policy/publish/index.ts'
export type { Writer } from './policy/values/template.ts'
