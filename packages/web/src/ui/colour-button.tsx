import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { IconMoon, IconSun } from '@tabler/icons-react'
import { afterPaint } from './after-paint.ts'
import { useWords } from './words/words.tsx'

/** From light to dark, and back. */
export function ColourButton() {
  const words = useWords()
  const { setColorScheme } = useMantineColorScheme()
  const other = useComputedColorScheme('light') === 'dark' ? 'light' : 'dark'
  const Icon = other === 'light' ? IconSun : IconMoon
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      onClick={() => afterPaint(() => setColorScheme(other))}
      aria-label={`${words('colour.label')}: ${words(`colour.${other}`)}`}
    >
      <Icon size={20} aria-hidden />
    </ActionIcon>
  )
}
