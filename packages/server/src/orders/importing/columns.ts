/** The flat form: dotted headers, as in `customer.email` and `line.quantity`, and what a row of cells under them says. */
import { z } from 'zod'
import { unknownKey } from '../../strict-object.ts'
import { namedCentre, namedCustomer, namedOrder, namedSeller } from '../shape.ts'
import type { Delimiter } from './csv.ts'

/** What can be imported. */
export type Kind = 'orders' | 'customers' | 'sellers' | 'service-centres'

export interface Column {
  /** As the header has it. */
  name: string
  /** Where its cells go in an update. */
  path: readonly (string | number)[]
  read: Reader
}

/** Columns that hold why a row was rejected, so that a file of corrected rows can be imported as it is. */
export const reasonColumn = 'rejected'

const groups: Readonly<Record<string, string>> = {
  line: 'lines',
  delivery: 'deliveries',
  payment: 'payments',
  invoice: 'invoices',
}
const singular = Object.fromEntries(Object.entries(groups).map(([one, many]) => [many, one]))
/** Below these, any name. */
const open = /^((customer|seller|line)\.)?facts\.|^(customer\.)?address\./

const shapes = {
  orders: namedOrder,
  customers: namedCustomer,
  sellers: namedSeller,
  'service-centres': namedCentre,
} as const

/** The columns of a kind. Those that end in `*` stand for any name. */
export const columnsOf: Readonly<Record<Kind, readonly string[]>> = {
  orders: namesIn(shapes.orders).filter((name) => name !== 'delivery.line'),
  customers: namesIn(shapes.customers),
  sellers: namesIn(shapes.sellers),
  'service-centres': namesIn(shapes['service-centres']),
}

function namesIn(schema: z.ZodType, within = ''): string[] {
  const inner = unwrapped(schema)
  if (inner instanceof z.ZodRecord) return [`${within}*`]
  if (inner instanceof z.ZodObject)
    return Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(([key, value]) =>
      namesIn(value, `${within}${singular[key] ?? key}.`),
    )
  const name = within.slice(0, -1)
  if (inner instanceof z.ZodArray && name in groups) return namesIn(inner.element as z.ZodType, within)
  if (inner instanceof z.ZodUnion) {
    const object = inner.options.find((option) => unwrapped(option as z.ZodType) instanceof z.ZodObject)
    return object ? [name, ...namesIn(object as z.ZodType, within)] : [name]
  }
  return [name]
}

function unwrapped(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return unwrapped(schema.unwrap() as z.ZodType)
  return schema instanceof z.ZodPipe ? unwrapped(schema.in as z.ZodType) : schema
}

/** The columns of a header; what is wrong with one is told by its place among them. */
export function readHeader(
  kind: Kind,
  header: readonly string[],
): { columns: Column[] } | { cell: number; wrong: string } {
  const known = columnsOf[kind]
  const columns: Column[] = []
  for (const [cell, written] of header.entries()) {
    const name = written.trim()
    if (
      name !== reasonColumn &&
      !known.includes(name) &&
      !(open.test(name) && !name.endsWith('.') && isOpen(known, name))
    )
      return {
        cell,
        wrong:
          name === ''
            ? 'A column has no name.'
            : `${unknownKey(name, known).replace(' here', ' among the columns')}`,
      }
    if (/(^|\.)(__proto__|constructor|prototype)(\.|$)/.test(name))
      return { cell, wrong: `"${name}" cannot be a name.` }
    if (columns.some((column) => column.name === name))
      return { cell, wrong: `The column "${name}" is there twice.` }
    const [first = '', ...below] = name.split('.')
    const group = kind === 'orders' ? groups[first] : undefined
    columns.push({ name, path: group ? [group, 0, ...below] : [first, ...below], read: readerOf(name) })
  }
  if (!columns.some(({ name }) => name === 'externalId'))
    return { cell: 0, wrong: `The column "externalId" is missing. Is the first line the header?` }
  for (const name of ['customer', 'seller'])
    if (
      columns.some((column) => column.name === name) &&
      columns.some((column) => column.name.startsWith(`${name}.`))
    )
      return {
        cell: columns.findIndex((column) => column.name === name),
        wrong: `Give either "${name}", an external id, or "${name}.externalId" with what is known of them.`,
      }
  return { columns }
}

const isOpen = (known: readonly string[], name: string) =>
  known.some((each) => each.endsWith('.*') && name.startsWith(each.slice(0, -1)))

type Reader = (cell: string, delimiter: Delimiter) => unknown

/** How the cells of a column are read. Where cells are divided by `;`, numbers may have a decimal comma, as the same spreadsheets write them. */
function readerOf(name: string): Reader {
  if (/(^|\.)(total|quantity|unitPrice|price|amount|latitude|longitude)$/.test(name))
    return (cell, delimiter) =>
      delimiter === ';' && /^-?\d+,\d+$/.test(cell) ? cell.replace(',', '.') : cell
  if (name === 'brands') return (cell) => cell.split('|').map((brand) => brand.trim())
  return /(^|\.)facts\./.test(name) ? factIn : (cell) => cell
}

/** `true`, `false` and lists in JSON are what they are; anything else is a text, in which the engine reads numbers and instants. */
function factIn(cell: string): unknown {
  if (cell === 'true' || cell === 'false') return cell === 'true'
  if (!cell.startsWith('[')) return cell
  try {
    return JSON.parse(cell)
  } catch {
    return cell
  }
}

/** What a row of cells says; empty cells say nothing. */
export function updateOf(
  columns: readonly Column[],
  cells: readonly string[],
  delimiter: Delimiter,
): Record<string, unknown> {
  const update: Record<string, unknown> = {}
  for (let index = 0; index < columns.length; index += 1) {
    const cell = (cells[index] ?? '').trim()
    if (cell === '') continue
    const { name, path, read } = columns[index] as Column
    if (name !== reasonColumn) put(update, path, read(cell, delimiter))
  }
  const [line] = (update.lines ?? []) as { id?: string }[]
  const [delivery] = (update.deliveries ?? []) as { lines?: string[] }[]
  if (delivery && line?.id !== undefined) delivery.lines = [line.id]
  return update
}

function put(target: Record<string, unknown>, path: readonly (string | number)[], value: unknown): void {
  let to = target as Record<string | number, unknown>
  const last = path.length - 1
  for (let index = 0; index < last; index += 1) {
    const key = path[index] as string | number
    let below = to[key]
    if (below === undefined) {
      below = typeof path[index + 1] === 'number' ? [] : {}
      to[key] = below
    }
    to = below as Record<string | number, unknown>
  }
  to[path[last] as string | number] = value
}

/** The column that a place in an update came from: its own, or the first below it. */
export function columnAt(columns: readonly Column[], path: readonly PropertyKey[]): number {
  const fits = (column: Column, length: number) =>
    path.slice(0, length).every((key, index) => String(column.path[index]) === String(key))
  for (let length = path.length; length > 0; length -= 1) {
    const found = columns.findIndex((column) => fits(column, length))
    if (found >= 0) return found
  }
  return columns.findIndex(({ name }) => name === 'externalId')
}

/** The name of a place as the file has it: `line.quantity`, not `lines[0].quantity`. */
export function columnName(path: readonly PropertyKey[]): string {
  const [first = '', second, ...below] = path.map(String)
  return (
    singular[first] && second !== undefined
      ? [singular[first], ...below]
      : [first, ...(second === undefined ? [] : [second]), ...below]
  ).join('.')
}
