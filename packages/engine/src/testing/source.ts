import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type Code, codeOf } from './code-of.ts'

/** A file of the repository; the path from its root, with slashes. */
export interface Source extends Code {
  path: string
  lines: number
  /** Tests and what serves them alone. */
  isTest: boolean
}

const root = join(import.meta.dirname, '../../../..')

/** Every TypeScript file below these folders of the repository. */
export function sourcesIn(...folders: string[]): Source[] {
  return filesIn(...folders)
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => sourceOf(path, readFileSync(join(root, path), 'utf8')))
}

/** Every file below these folders; what packages are installed from or built into is left out. */
export function filesIn(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .filter((path) => !/(^|\/)(node_modules|dist)\//.test(path)),
  )
}

/** A source as if it stood there. */
export function sourceOf(path: string, text: string): Source {
  const isTest = /\.test\.tsx?$|\/testing[/.]|\/golden\//.test(path)
  return { path, lines: text.split('\n').length - 1, isTest, ...codeOf(text) }
}
