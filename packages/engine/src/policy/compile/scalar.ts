import type { Scalar, ValueType } from '../model.ts'
import type { Path } from '../yaml/tree.ts'
import type { Context } from './context.ts'

/** A single value, read as its type says: numbers as exact decimal texts, integers as numbers. */
export function scalarOf(context: Context, value: string | boolean, type: ValueType, at: Path): Scalar {
  const source = String(value)
  if (type === 'boolean') {
    if (source !== 'true' && source !== 'false') report(context, source, 'true or false', at)
    return source === 'true'
  }
  if (type === 'integer') {
    if (!/^-?\d{1,15}$/.test(source)) report(context, source, 'a whole number', at)
    return Number(source)
  }
  if (type === 'number' && !/^-?\d{1,30}(\.\d{1,30})?$/.test(source)) report(context, source, 'a number', at)
  return source
}

function report(context: Context, source: string, wanted: string, at: Path): void {
  context.report(at, 'wrong-type', `"${source}" is not ${wanted}.`, `Write ${wanted} here.`)
}
