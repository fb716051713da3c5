import { useParams } from '@tanstack/react-router'
import { CasePage } from './case-page.tsx'

/** The page of the case that the address names; another case is another page. */
export function CaseRoute() {
  const { number = '' } = useParams({ strict: false }) as { number?: string }
  return <CasePage key={number} number={number} />
}
