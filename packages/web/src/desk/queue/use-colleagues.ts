import { useMemo } from 'react'
import { type Colleague, useColleagues as useAll } from '../case/data/colleagues.ts'

const none: readonly Colleague[] = []

/** Those who can be given a case, and their names by id. */
export function useColleagues() {
  const colleagues = useAll().data ?? none
  const names = useMemo(() => new Map(colleagues.map(({ id, name }) => [id, name])), [colleagues])
  return { colleagues, names }
}
