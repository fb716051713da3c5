import { Group, Kbd } from '@mantine/core'
import { useWords } from '../../ui/words/words.tsx'

const mac = /mac|iphone|ipad/i.test(navigator.platform)
const signs: Readonly<Record<string, string>> = {
  mod: mac ? '⌘' : 'Ctrl',
  alt: mac ? '⌥' : 'Alt',
  shift: '⇧',
  Enter: '⏎',
  Escape: 'Esc',
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
}

/** A chord as it stands on the keys; parts of a sequence are joined by "then". */
export function KeyNames({ keys }: { keys: string }) {
  const words = useWords()
  return (
    <Group gap={4} wrap="nowrap" component="span" dir="ltr">
      {keys.split(' ').map((chord, place) => (
        <Group gap={4} wrap="nowrap" component="span" key={chord}>
          {place > 0 && <small>{words('keys.then')}</small>}
          {chord.split('+').map((part) => (
            <Kbd key={part}>{signs[part] ?? part}</Kbd>
          ))}
        </Group>
      ))}
    </Group>
  )
}
