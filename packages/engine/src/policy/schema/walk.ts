import * as z from 'zod/mini'
import type { Path } from '../yaml/tree.ts'
import { expectations } from './atoms.ts'

type Schema = z.core.$ZodType
interface Definition {
  type: string
  shape?: Record<string, Schema>
  element?: Schema
  valueType?: Schema
  innerType?: Schema
  options?: Schema[]
  catchall?: Schema
  getter?: () => Schema
}

/** The schema of what stands at a path, as far as it is one; of a union, the first branch that knows the key. */
export function schemaAt(schema: Schema, path: Path): Schema | undefined {
  let at: Schema | undefined = schema
  for (const key of path) at = at && child(at, key)
  return at
}

/** The keys that a schema knows. */
export function keysOf(schema: Schema | undefined): string[] {
  return schema ? objectsIn(schema).flatMap((object) => Object.keys(definition(object).shape ?? {})) : []
}

/** What a schema stands for, as a phrase. */
export function expectationFor(schema: Schema): string | undefined {
  return through(schema, (layer) => expectations.get(layer as z.ZodMiniType)?.expects)
}

/** The sentence that an editor shows for a key. */
export function descriptionOf(schema: Schema | undefined): string | undefined {
  return schema && through(schema, (layer) => z.globalRegistry.get(layer)?.description)
}

function through<Found>(schema: Schema, find: (layer: Schema) => Found | undefined): Found | undefined {
  const found = find(schema)
  const inner = definition(schema).innerType
  return found === undefined && inner ? through(inner, find) : found
}

function child(schema: Schema, key: string | number): Schema | undefined {
  const { shape, element, valueType, innerType, options, catchall, getter } = definition(schema)
  if (getter) return child(getter(), key)
  if (innerType) return child(innerType, key)
  if (options) return options.map((option) => child(option, key)).find((found) => found !== undefined)
  if (typeof key === 'number') return element
  return (shape && Object.hasOwn(shape, key) ? shape[key] : undefined) ?? catchall ?? valueType
}

function objectsIn(schema: Schema): Schema[] {
  const { shape, innerType, options, getter } = definition(schema)
  if (getter) return objectsIn(getter())
  if (innerType) return objectsIn(innerType)
  if (options) return options.flatMap(objectsIn)
  return shape ? [schema] : []
}

function definition(schema: Schema): Definition {
  return schema._zod.def as unknown as Definition
}
