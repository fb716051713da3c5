import { Alert } from '@mantine/core'
import { useWords } from '../../ui/words/words.tsx'
import { whyNot } from './auth.ts'

/** Why signing in did not work. */
export function WhyNot({ error }: { error: unknown }) {
  const words = useWords()
  if (!error) return null
  const why = whyNot(error)
  return (
    <Alert color="red" role="alert">
      {'key' in why ? words(why.key) : why.text}
    </Alert>
  )
}
