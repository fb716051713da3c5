import { Text } from '@mantine/core'
import type { RequestError } from '../../ui/api/request.ts'
import { useWords } from '../../ui/words/words.tsx'
import { Page } from '../shell/page.tsx'

interface NoSuchCaseProps {
  number: string
  error: RequestError
  back: { to: string; title: string }
}

/** There is no such case, or it is somebody else's: which of the two is not said; but a slip in typing is. */
export function NoSuchCase({ number, error, back }: NoSuchCaseProps) {
  const words = useWords()
  const read = error.problem.number as { read?: string } | undefined
  return (
    <Page title={words('case.none.title', { number })} back={back}>
      <Text>{words(read?.read === 'mistyped' ? 'case.none.mistyped' : 'case.none.unknown')}</Text>
    </Page>
  )
}
