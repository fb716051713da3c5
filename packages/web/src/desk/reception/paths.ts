import { type Command, commandOf, emptyDraft } from '../case/act/acting.ts'
import type { Step } from '../case/act/forms/review.ts'
import type { OpenCase } from '../case/open-case.ts'

/** The steps of one remedy that are ours to do, beginning with the one whose turn it is. */
export interface Path {
  run: string
  remedy: string
  line: string
  steps: { step: Step; title: string }[]
}

/** What is told of one step. */
export interface StepTold {
  done?: boolean
  outcome?: string
  answers?: Record<string, unknown>
}
/** By remedy under way, then by step. */
export type Chosen = Readonly<Record<string, Readonly<Record<string, StepTold>>>>

export interface TitledCommand extends Command {
  title: string
}

/** Ready steps that we may do, and those that follow them at once, as long as they are for the same team. What a step's outcome decides is where a path ends. */
export function pathsOf({ staff, view, loaded, names }: OpenCase): Path[] {
  return staff.steps
    .filter(
      ({ allowed, submitted, owes }) => allowed && !submitted && Object.hasOwn(loaded.policy.teams, owes),
    )
    .map(({ run, remedy, line, step, owes }) => {
      const declared = loaded.policy.remedies[remedy]?.steps ?? []
      const states = new Map(
        view.remedies.find((each) => each.run === run)?.steps.map((each) => [each.step, each.state]),
      )
      const first = declared.findIndex(({ id }) => id === step)
      const steps: Step[] = []
      for (const each of declared.slice(first)) {
        const follows =
          steps.length === 0 ||
          (states.get(each.id) === 'waiting' &&
            !each.when &&
            each.after.every(
              (id) => states.get(id) !== 'waiting' || steps.some((before) => before.id === id),
            ))
        if (!follows || each.owes !== owes || each.pays || each.proof) break
        steps.push(each)
        if (Object.keys(each.outcomes).length > 0) break
      }
      return {
        run,
        remedy,
        line,
        steps: steps.map((each) => ({ step: each, title: names.step(remedy, each.id) })),
      }
    })
    .filter(({ steps }) => steps.length > 0)
}

/** Whether a step was told as done: ticked, or with an outcome. */
const isTold = ({ done, outcome }: StepTold = {}) => done === true || outcome !== undefined

/** The steps to be done, those before a step that was told among them. */
function toldSteps({ run, steps }: Path, chosen: Chosen) {
  const told = chosen[run] ?? {}
  const last = steps.findLastIndex(({ step }) => isTold(told[step.id]))
  return steps.slice(0, last + 1)
}

/** The commands that do what was told, in the order of the steps. */
export function commandsOf(paths: readonly Path[], chosen: Chosen): TitledCommand[] {
  return paths.flatMap((path) =>
    toldSteps(path, chosen).map(({ step, title }) => {
      const { outcome, answers = {} } = chosen[path.run]?.[step.id] ?? {}
      const lines = path.line === '*' ? undefined : [path.line]
      const perLine = Object.fromEntries(
        Object.entries(answers).filter(([name]) => step.ask[name]?.per === 'line'),
      )
      const once = Object.fromEntries(
        Object.entries(answers).filter(([name]) => step.ask[name]?.per !== 'line'),
      )
      const command = commandOf('do-step', {
        ...emptyDraft,
        with: { step: step.id, ...(outcome ? { outcome } : {}), ...(lines ? { lines } : {}) },
        answers: once,
        lines: lines ? { [path.line]: perLine } : {},
      })
      return { ...command, title }
    }),
  )
}

/** Whether a step that is to be done still lacks its outcome, or an answer that it needs. */
export function unfinished(paths: readonly Path[], chosen: Chosen): boolean {
  return paths.some((path) =>
    toldSteps(path, chosen).some(({ step }) => {
      const { outcome, answers = {} } = chosen[path.run]?.[step.id] ?? {}
      if (Object.keys(step.outcomes).length > 0 && outcome === undefined) return true
      return Object.entries(step.ask).some(
        ([name, field]) => field.required === true && (answers[name] === undefined || answers[name] === ''),
      )
    }),
  )
}
