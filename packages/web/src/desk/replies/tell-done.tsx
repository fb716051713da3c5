import { Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Words } from '../../ui/words/words.tsx'

/** Says that something was done with a reply, which is named by its title. */
export function tellDone(done: string, title: string, words: Words): void {
  notifications.show({
    color: 'teal',
    title: done,
    message: (
      <Text size="sm" c="var(--mantine-color-text)">
        <bdi>{title}</bdi>
      </Text>
    ),
    closeButtonProps: { 'aria-label': words('keys.close') },
  })
}
