import { dirname, join, resolve } from 'node:path'
import { type LoadedPolicy, loadPolicy, type PlainDate, type Policy } from '@redress/engine'
import { compilePolicy, type Diagnostic, lintPolicy } from '@redress/engine/author'
import { resolveHolidays, resolveZone } from '@redress/engine/platform'
import { PolicyError } from './policy-error.ts'
import { isFolder, readText, shownPath } from './read-text.ts'

/** A policy file as the commands take it; `policy` and `loaded` are absent where it has errors. */
export interface PolicyFile {
  /** As the caller would write it. */
  file: string
  folder: string
  text: string
  diagnostics: Diagnostic[]
  policy?: Policy
  loaded?: LoadedPolicy
}

interface OpenOptions {
  /** Lints it too; with a day, against the law of that day. */
  lint?: { asOf?: PlainDate }
}

/** Reads and compiles a policy: a file, or the policy.yaml of a folder. */
export async function openPolicy(
  path: string,
  from: string,
  { lint }: OpenOptions = {},
): Promise<PolicyFile> {
  const full = resolve(from, path)
  const target = (await isFolder(full)) ? join(full, 'policy.yaml') : full
  const text = await readText(target, 'a policy file, or of a folder that holds policy.yaml')
  const file = shownPath(target, from)
  const { policy, diagnostics } = compilePolicy(text, { file, ports: { resolveHolidays, resolveZone } })
  const read = { file, folder: dirname(target), text, diagnostics: [...diagnostics] }
  if (!policy) return read
  const loaded = loadPolicy(policy)
  if (lint) read.diagnostics.push(...lintPolicy(loaded, { file, ...lint }))
  return { ...read, policy, loaded }
}

/** The same, for commands that cannot work with a policy that has errors. */
export async function openSoundPolicy(path: string, from: string): Promise<Required<PolicyFile>> {
  const { policy, loaded, ...read } = await openPolicy(path, from)
  const errors = read.diagnostics.filter(({ severity }) => severity === 'error')
  if (!policy || !loaded || errors.length > 0) throw new PolicyError(read.file, read.text, errors)
  return { ...read, policy, loaded }
}
