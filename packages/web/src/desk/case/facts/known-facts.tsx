import { useOpenCase } from '../open-case.ts'
import { ToldFacts } from './told.tsx'

/** What became known in the course of the case. */
export function KnownFacts() {
  const { staff } = useOpenCase()
  return <ToldFacts subject="case" facts={staff.facts.case} />
}
