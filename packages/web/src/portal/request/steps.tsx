import { Anchor, Group, Text } from '@mantine/core'
import { useWords } from '../../ui/words/words.tsx'

const names = ['request.step-what', 'request.step-show', 'request.step-check'] as const

/** Where one is of the three steps; those behind can be gone back to. */
export function Steps({ at, onGo }: { at: number; onGo: (step: number) => void }) {
  const words = useWords()
  return (
    <Group
      component="ol"
      gap="4px 16px"
      m={0}
      p={0}
      style={{ listStyle: 'none' }}
      aria-label={words('request.steps')}
    >
      {names.map((name, index) => {
        const text = `${new Intl.NumberFormat(words.language).format(index + 1)}. ${words(name)}`
        return (
          <Group
            component="li"
            key={name}
            gap="xs"
            wrap="nowrap"
            {...(index === at ? { 'aria-current': 'step' } : {})}
          >
            {index < at ? (
              <Anchor component="button" type="button" onClick={() => onGo(index)}>
                {text}
              </Anchor>
            ) : (
              <Text fw={index === at ? 700 : 400} {...(index === at ? {} : { c: 'dimmed' })}>
                {text}
              </Text>
            )}
          </Group>
        )
      })}
    </Group>
  )
}
