import { Anchor, Text } from '@mantine/core'
import type { Problem } from '../../ui/api/request.ts'
import { Empty } from '../../ui/states/states.tsx'
import { useWords } from '../../ui/words/words.tsx'

/** Whether a number is mistyped or unknown, told apart by its own check. */
export function useNumberProblem() {
  const words = useWords()
  return ({ number }: Problem): string => {
    const { read, why } = (number ?? {}) as { read?: string; why?: string }
    return words(read === 'mistyped' ? `case.mistyped-${why}` : 'case.unknown')
  }
}

export function NoSuchCase({ asked, problem }: { asked: string; problem: Problem }) {
  const words = useWords()
  const why = useNumberProblem()
  return (
    <Empty title={words('case.none', { number: asked })}>
      <Text ta="center">{why(problem)}</Text>
      <Anchor href={`/desk/search?q=${encodeURIComponent(asked)}`}>{words('case.search-instead')}</Anchor>
    </Empty>
  )
}
