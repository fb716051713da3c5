import type { Diagnostic } from '../policy/diagnostic.ts'
import { suggest } from '../policy/expressions/did-you-mean.ts'
import type { Policy, Position } from '../policy/model.ts'
import { commandKeys, commandNames } from './commands.ts'
import { type NameUse, uses } from './expectation.ts'
import { expectations } from './expectations/index.ts'
import { wrongValue } from './fact-value.ts'
import { type GivenFact, givenFacts } from './given-facts.ts'
import { plural } from './plural.ts'
import type { Scenario, ScenarioStep } from './types.ts'

/** Holds a scenario against the policy it tests: names that the policy does not have, before anything runs. */
export function checkScenario(scenario: Scenario, policy: Policy): Diagnostic[] {
  const unknown = (use: NameUse, position: Position): Diagnostic[] =>
    use.known.includes(use.name) ? [] : [unknownName(use, position, scenario.file)]
  return [
    ...uses('clause', scenario.clauses, policy.clauses).flatMap((use) =>
      unknown(use, scenario.place(['clauses', ...use.path])),
    ),
    ...givenFacts(scenario.given, policy).flatMap((fact) => checkFact(fact, scenario)),
    ...scenario.steps.flatMap((step) => [
      ...unknownActor(step, policy).flatMap((use) => unknown(use, step.place(use.path))),
      ...commandUses(step, policy).flatMap((use) => unknown(use, step.place(use.path, 'key'))),
      ...expectationUses(step, policy).flatMap((use) => unknown(use, step.place(use.path))),
    ]),
  ]
}

function checkFact(fact: GivenFact, { file, place }: Scenario): Diagnostic[] {
  const { subject, name, path } = fact
  const known = Object.keys(fact.known)
  const kind = `fact of ${/^[aeio]/.test(subject) ? 'an' : 'a'} ${subject}`
  if (!known.includes(name)) return [unknownName({ kind, name, known, path }, place(path, 'key'), file)]
  const wanted = wrongValue(fact)
  if (wanted === undefined) return []
  const message = `${subject}.${name} cannot be ${JSON.stringify(fact.value)}.`
  return [
    {
      severity: 'error',
      id: 'invalid-value',
      file,
      position: place(path),
      message,
      help: `Write ${wanted}.`,
    },
  ]
}

/** Who acts, unless the story is about somebody that the policy does not know. */
function unknownActor({ by, expect }: ScenarioStep, { teams, parties }: Policy): NameUse[] {
  if (expect['refused-because'] === 'unknown') return []
  const known = [...Object.keys(teams), ...outsiders, ...Object.keys(parties)]
  return [{ kind: 'team or party', name: by.party, known, path: ['by'] }]
}

const outsiders = ['customer', 'seller', 'carrier', 'system']

function commandUses(step: ScenarioStep, policy: Policy): NameUse[] {
  const keys = (kind: string, known: readonly string[]): NameUse[] =>
    Object.keys(step.with).map((name) => ({ kind, name, known, path: ['with', name] }))
  if (step.do === undefined) return keys(withoutCommand, [])
  return [
    { kind: 'command', name: step.do, known: commandNames(policy), path: ['do'] },
    ...keys(`key of ${step.do}`, commandKeys(step.do, policy) ?? Object.keys(step.with)),
  ]
}

const withoutCommand = 'key without a command'

function expectationUses(step: ScenarioStep, policy: Policy): NameUse[] {
  return expectations.flatMap(({ name, names }) => {
    const expected = step.expect[name]
    if (expected === undefined || !names) return []
    return names(expected as never, policy).map((use) => ({ ...use, path: ['expect', name, ...use.path] }))
  })
}

const mostListed = 25

function unknownName({ kind, name, known }: NameUse, position: Position, file: string): Diagnostic {
  return {
    severity: 'error',
    id: 'unknown-name',
    file,
    position,
    message: `There is no ${kind} "${name}".`,
    help:
      kind === withoutCommand ? 'Add do: and the command.' : suggest(name, known, plural(kind), mostListed),
  }
}
