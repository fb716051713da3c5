import { resolve } from 'node:path'
import type { Policy } from '@redress/engine'
import { checkScenario, type Diagnostic, readCase, type Scenario } from '@redress/engine/author'
import { CallError } from '../call-error.ts'
import { hasErrors } from '../output/diagnostics.ts'
import { readText, shownPath } from './read-text.ts'

/** The case to explain. Where a file holds several, one must be named. */
export async function openCase(
  path: string,
  from: string,
  policy: Policy,
  only: string | undefined,
): Promise<Scenario> {
  const full = resolve(from, path)
  const text = await readText(full, 'a case: a scenario file, or JSON with given and commands')
  const file = shownPath(full, from)
  const { scenarios, diagnostics } = readCase(text, file)
  if (hasErrors(diagnostics)) throw new CaseError(file, text, diagnostics)
  const found = scenarios.filter(
    ({ name }) => only === undefined || name.toLowerCase().includes(only.toLowerCase()),
  )
  const [scenario] = found
  if (!scenario || found.length > 1) {
    const names = (scenario ? found : scenarios).map(({ name }) => `  ${name}`).join('\n')
    const message = scenario
      ? `${file} holds ${found.length} cases that fit.`
      : `No case in ${file} has such a name.`
    throw new CallError(message, `Name one with --only "part of its name":\n${names}`)
  }
  const unknown = checkScenario(scenario, policy)
  if (hasErrors(unknown)) throw new CaseError(file, text, unknown)
  return scenario
}

/** The case file has errors, each with its place. */
export class CaseError extends CallError {
  readonly text: string
  readonly diagnostics: readonly Diagnostic[]

  constructor(file: string, text: string, diagnostics: readonly Diagnostic[]) {
    super(`${file} cannot be read as a case.`, 'Correct what is shown above.')
    this.text = text
    this.diagnostics = diagnostics
  }
}
