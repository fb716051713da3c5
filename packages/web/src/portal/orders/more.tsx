import { Button } from '@mantine/core'
import { useWords } from '../../ui/words/words.tsx'

interface MoreProps {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
}

/** The way to the next page of a list. */
export function More({ query: { hasNextPage, isFetchingNextPage, fetchNextPage } }: MoreProps) {
  const words = useWords()
  if (!hasNextPage) return null
  return (
    <Button
      variant="default"
      loading={isFetchingNextPage}
      onClick={() => fetchNextPage()}
      style={{ alignSelf: 'center' }}
    >
      {words('orders.more')}
    </Button>
  )
}
