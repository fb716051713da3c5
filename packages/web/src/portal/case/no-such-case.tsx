import { Anchor, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { RequestError } from '../../ui/api/request.ts'
import { Empty } from '../../ui/states/states.tsx'
import { useWords } from '../../ui/words/words.tsx'

/** There is no such case, or it is somebody else's: which of the two is not said; but a slip in typing is. */
export function NoSuchCase({
  number,
  error,
  back,
}: {
  number: string
  error: RequestError
  back: { to: string; title: string }
}) {
  const words = useWords()
  const read = error.problem.number as { read?: string } | undefined
  return (
    <Empty title={words('case.none.title', { number })}>
      <Text ta="center">{words(read?.read === 'mistyped' ? 'case.none.mistyped' : 'case.none.unknown')}</Text>
      <Anchor component={Link} to={back.to}>
        {back.title}
      </Anchor>
    </Empty>
  )
}
