import { Alert } from '@mantine/core'
import { RequestError } from '../../ui/api/request.ts'
import { Failed } from '../../ui/states/states.tsx'
import { useWords } from '../../ui/words/words.tsx'

/** Why nobody was let in, in the reader's language. */
export function Why({ error }: { error: unknown }) {
  const words = useWords()
  const type = error instanceof RequestError ? error.problem.type.split('/').at(-1) : undefined
  if (type !== 'code-wrong' && type !== 'too-many-requests') return <Failed error={error} />
  return (
    <Alert color="red" role="alert" title={words(`sign-in.${type}`)}>
      {words(`sign-in.${type}-help`)}
    </Alert>
  )
}
