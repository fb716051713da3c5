import type { Diagnostic } from '@redress/engine/author'
import { CallError } from '../call-error.ts'

/** The policy has errors, so that nothing can be done with it; ends with exit code 1. */
export class PolicyError extends CallError {
  readonly text: string
  readonly diagnostics: readonly Diagnostic[]

  constructor(file: string, text: string, diagnostics: readonly Diagnostic[]) {
    super(
      `${file} has errors.`,
      `Correct what is shown above; redress policy check ${file} shows the warnings too.`,
    )
    this.text = text
    this.diagnostics = diagnostics
  }
}
