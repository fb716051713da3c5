import { glob } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { CallError } from '../call-error.ts'
import { isFolder, isThere } from './read-text.ts'

/** The policy files that paths mean: a file, a pack's folder, or a folder with packs somewhere below it. */
export async function findPolicies(paths: readonly string[], from: string): Promise<string[]> {
  const found = await Promise.all(paths.map((path) => findBelow(resolve(from, path), path)))
  return [...new Set(found.flat())]
}

async function findBelow(full: string, written: string): Promise<string[]> {
  if (!(await isFolder(full))) return [full]
  if (await isThere(join(full, 'policy.yaml'))) return [join(full, 'policy.yaml')]
  const below = await Array.fromAsync(
    glob('**/policy.yaml', { cwd: full, exclude: ['**/node_modules', '**/.*'] }),
  )
  if (below.length > 0) return below.sort().map((path) => join(full, path))
  throw new CallError(
    `There is no policy.yaml in ${written}, nor in a folder below it.`,
    'Give a policy file, or a folder that holds one.',
  )
}
