import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { readCase, type Scenario } from '@redress/engine/author'
import { hasErrors } from '../output/diagnostics.ts'
import { CaseError } from './case-file.ts'
import { isFolder, isThere, readText, shownPath } from './read-text.ts'

/** The cases of a file or of every file in a folder; without one, those of the scenarios beside a policy. */
export async function openCases(
  path: string | undefined,
  policyFolder: string,
  from: string,
): Promise<Scenario[]> {
  const beside = join(policyFolder, 'scenarios')
  if (path === undefined && !(await isThere(beside))) return []
  const target = path === undefined ? beside : resolve(from, path)
  const files = (await isFolder(target)) ? await caseFilesIn(target) : [target]
  const read = await Promise.all(files.map((file) => readCases(file, from)))
  return read.flat()
}

async function caseFilesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder)
  return names
    .filter((name) => /\.(ya?ml|json)$/.test(name))
    .sort()
    .map((name) => join(folder, name))
}

async function readCases(path: string, from: string): Promise<Scenario[]> {
  const text = await readText(path, 'a scenario file, or JSON with given and commands')
  const file = shownPath(path, from)
  const { scenarios, diagnostics } = readCase(text, file)
  if (hasErrors(diagnostics)) throw new CaseError(file, text, diagnostics)
  return scenarios
}
