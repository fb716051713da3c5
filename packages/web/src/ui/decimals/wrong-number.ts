import { isUnread } from './typed.ts'

export interface WrongNumber {
  how: 'number' | 'two-ways' | 'whole' | 'least' | 'most'
  values: Record<string, string | number>
}

interface Bounds {
  type: string
  min?: number | undefined
  max?: number | undefined
}

const counted = new Set(['number', 'integer', 'weight', 'temperature', 'money'])

/** Whether a number is asked, of whatever unit. */
export const isCounted = ({ type }: { type: string }): boolean => counted.has(type)

/** What is wrong with what was kept of a number, by its bounds; undefined where nothing is, or nothing was typed. */
export function wrongNumber({ type, min, max }: Bounds, value: unknown): WrongNumber | undefined {
  if (value === undefined || value === null || value === '') return undefined
  if (isUnread(value)) {
    const { whole, decimal } = value
    return whole && decimal ? { how: 'two-ways', values: { whole, decimal } } : { how: 'number', values: {} }
  }
  const text = String(value)
  if (!/^-?\d{1,15}(\.\d{1,12})?$/.test(text)) return { how: 'number', values: {} }
  if (type === 'integer' && !/^-?\d+$/.test(text)) return { how: 'whole', values: {} }
  if (min !== undefined && Number(text) < min) return { how: 'least', values: { least: min } }
  if (max !== undefined && Number(text) > max) return { how: 'most', values: { most: max } }
  return undefined
}

/** The keyboard of a phone for it: some have no minus beside the digits. */
export function keyboardFor({ type, min }: Bounds): 'text' | 'numeric' | 'decimal' {
  const isNeverNegative = min === undefined ? type === 'weight' || type === 'money' : min >= 0
  if (!isNeverNegative) return 'text'
  return type === 'integer' ? 'numeric' : 'decimal'
}
