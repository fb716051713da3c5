import { ActionIcon, Button, Text } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useWords } from '../../ui/words/words.tsx'
import { KeyNames } from '../keys/key-names.tsx'
import classes from '../shell/shell.module.css'
import { palette } from './palette-store.ts'

/** Opens the palette; looks like the field that it leads to. */
export function PaletteButton() {
  const words = useWords()
  return (
    <>
      <Button
        className={classes.find}
        variant="default"
        size="sm"
        styles={{ label: { flex: 1 } }}
        visibleFrom="md"
        onClick={palette.open}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={<KeyNames keys="mod+k" />}
      >
        <Text size="sm" c="dimmed">
          {words('shell.find')}
        </Text>
      </Button>
      <ActionIcon
        variant="default"
        size="lg"
        hiddenFrom="md"
        onClick={palette.open}
        aria-label={words('shell.find')}
      >
        <IconSearch size={18} aria-hidden />
      </ActionIcon>
    </>
  )
}
