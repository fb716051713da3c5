/** The engine in the browser. Loaded when a request is written, not before: it is a chunk of its own. */
import {
  formatInstant,
  type Given,
  loadPolicy,
  namesIn,
  type Policy,
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
interface By {
  party: string
  id?: string
}

export function judgeFor(policy: Policy, language: string, by: By = { party: 'customer' }): Judge {
  const strict = loadPolicy(policy)
  const lenient = loadPolicy(unfinished(policy))
  const names = namesIn(policy, language)
  const say = { policy, names, language }
  return (written, given, now) => {
    const command = { do: 'open', by, with: { ...written }, given: { ...given, id: 'draft' } }
    const asSent = preview(strict, undefined, command, now)
    const soFar = asSent.state ? asSent : preview(lenient, undefined, command, now)
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
