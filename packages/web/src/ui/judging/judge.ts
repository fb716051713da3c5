/** The engine in the browser. Loaded when a request is written, not before: it is a chunk of its own. */
import {
  formatInstant,
  type Given,
  type LoadedPolicy,
  loadPolicy,
  namesIn,
  type Policy,
  type Preview,
  preview,
  regionFor,
  windowsOf,
} from '@redress/engine'
import { textIn } from '../words/text-in.ts'
import { unfinished } from './before-sending.ts'
import type { Judgement, WindowShown, Written } from './judgement.ts'
import { shownPieces, shownPromises, shownVerdict } from './shown.ts'

/** Judges what is written, at an instant on the server's clock. */
export type Judge = (written: Written, given: Given, now: number) => Judgement

/** Who writes: customers by default. */
export interface By {
  party: string
  id?: string
}

/** What the engine says of what is written, under a policy, at an instant. */
export type Ask = (loaded: LoadedPolicy, written: Written, given: Given, now: number) => Preview

/** What a new request would come to. */
const opening =
  (by: By): Ask =>
  (loaded, written, given, now) =>
    preview(
      loaded,
      undefined,
      { do: 'open', by, with: { ...written }, given: { ...given, id: 'draft' } },
      now,
    )

export function judgeFor(
  policy: Policy,
  language: string,
  by: By = { party: 'customer' },
  ask: Ask = opening(by),
): Judge {
  const strict = loadPolicy(policy)
  const lenient = loadPolicy(unfinished(policy))
  const names = namesIn(policy, language)
  const say = { policy, names, language }
  return (written, given, now) => {
    const asSent = ask(strict, written, given, now)
    const soFar = asSent.refusal ? ask(lenient, written, given, now) : asSent
    const { zone } = strict.contextOf(regionFor(strict, given, now))
    const at = (instant: number) => formatInstant(instant, zone)
    const read = new Set(soFar.trace.flatMap(({ facts }) => facts.map(({ name }) => name)))
    const ends = soFar.state ? windowsOf(strict, soFar.state, now) : []
    const verdicts = soFar.verdicts.map((verdict) => shownVerdict(say, verdict))
    return {
      sendable: asSent.refusal === undefined,
      ...(asSent.refusal ? { refusal: asSent.refusal } : {}),
      verdicts,
      missing: shownPieces(say, written.kind, soFar.missing),
      costs: soFar.costs.map(({ clause, ...cost }) => ({
        ...cost,
        title: names.cost(cost.what),
        payerTitle: textIn(policy.parties[cost.payer]?.title, language) ?? cost.payer,
        clauseText: clauseText(clause),
      })),
      promises: shownPromises(say, soFar.obligations, by.party, at),
      windows: ends.flatMap(({ name, line, at: end, clause }): WindowShown[] => {
        const title = textIn(policy.windows[name]?.title, language)
        if (end === undefined || title === undefined || !read.has(name)) return []
        return [
          { window: name, title, line, at: at(end), ...(clause ? { clauseText: clauseText(clause) } : {}) },
        ]
      }),
    }
  }

  function clauseText(clause: string): string {
    return textIn(policy.clauses[clause]?.text, language) ?? ''
  }
}
