import { useParams } from '@tanstack/react-router'
import { SellerCasePage } from './seller-case-page.tsx'

export function SellerCaseRoute() {
  const { number = '' } = useParams({ strict: false }) as { number?: string }
  return <SellerCasePage key={number} number={number} />
}
