import { Anchor, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useWords } from '../../ui/words/words.tsx'
import classes from './case.module.css'
import { useOpenCase } from './open-case.ts'

/** So many characters stand on four short lines. */
const long = 190

/** A clause by its name, with what it says; long ones are opened on demand. */
export function ClauseText({ clause }: { clause: string }) {
  const words = useWords()
  const { names } = useOpenCase()
  const [open, { toggle }] = useDisclosure(false)
  const text = names.clause(clause)
  const isLong = (text?.length ?? 0) > long
  return (
    <div>
      <Text size="xs" c="dimmed">
        {words('timeline.clause', { clause })}
      </Text>
      {text && (
        <Text size="xs" className={classes.clause} {...(isLong && !open ? { lineClamp: 4 } : {})}>
          {text}
        </Text>
      )}
      {isLong && (
        <Anchor component="button" type="button" size="xs" py={4} aria-expanded={open} onClick={toggle}>
          {words(open ? 'case.less' : 'case.more')}
        </Anchor>
      )}
    </div>
  )
}
