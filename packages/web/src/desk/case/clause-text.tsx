import { Spoiler, Text } from '@mantine/core'
import { useWords } from '../../ui/words/words.tsx'
import classes from './case.module.css'
import { useOpenCase } from './open-case.ts'

/** A clause by its name, with what it says; long ones are opened on demand. */
export function ClauseText({ clause }: { clause: string }) {
  const words = useWords()
  const { names } = useOpenCase()
  const text = names.clause(clause)
  return (
    <div>
      <Text size="xs" c="dimmed">
        {words('timeline.clause', { clause })}
      </Text>
      {text && (
        <Spoiler
          maxHeight={72}
          showLabel={words('case.more')}
          hideLabel={words('case.less')}
          styles={{ control: { fontSize: 'var(--mantine-font-size-xs)', paddingBlock: 4 } }}
        >
          <Text size="xs" className={classes.clause}>
            {text}
          </Text>
        </Spoiler>
      )}
    </div>
  )
}
