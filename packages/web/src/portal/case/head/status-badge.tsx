import { Badge } from '@mantine/core'
import { useWords } from '../../../ui/words/words.tsx'

const colours: Readonly<Record<string, string>> = {
  'awaiting-information': 'orange',
  approved: 'teal',
  resolved: 'teal',
  rejected: 'red',
  refused: 'red',
  withdrawn: 'gray',
  closed: 'gray',
}

/** How a case stands, in words; the colour only helps. */
export function StatusBadge({ status }: { status: string }) {
  const words = useWords()
  return (
    <Badge variant="light" color={colours[status] ?? 'brand'} size="lg" tt="none" autoContrast>
      {words(`case.status.${status}`)}
    </Badge>
  )
}
