import type { Scalar, ValueType } from '../model.ts'
import type { Path } from '../yaml/tree.ts'
import type { Context } from './context.ts'

/** A single value, read as its type says. Numbers of up to 15 digits, which JavaScript's own keep as written. */
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
  if (type !== 'number') return source
  if (!/^-?\d+(\.\d+)?$/.test(source)) report(context, source, 'a number', at)
  else if (source.replace(/^-?0*|\.|0+$/g, '').length > 15)
    report(context, source, 'a number of up to 15 digits', at)
  return Number(source)
}

function report(context: Context, source: string, wanted: string, at: Path): void {
  context.report(at, 'wrong-type', `"${source}" is not ${wanted}.`, `Write ${wanted} here.`)
}
