import { Badge, Tooltip } from '@mantine/core'
import { IconBolt, IconBoltOff, IconLoader } from '@tabler/icons-react'
import { useOnline } from '../../ui/states/online.ts'
import { useWords } from '../../ui/words/words.tsx'
import { type Line, useLine } from './live.ts'

const looks: Readonly<Record<Line, { colour: string; Icon: typeof IconBolt }>> = {
  live: { colour: 'teal', Icon: IconBolt },
  connecting: { colour: 'gray', Icon: IconLoader },
  broken: { colour: 'orange', Icon: IconBoltOff },
}

/** Whether the desk follows what happens as it happens. */
export function Connection() {
  const words = useWords()
  const online = useOnline()
  const told = useLine()
  const line = online ? told : 'broken'
  const { colour, Icon } = looks[line]
  return (
    <Tooltip
      label={words(`shell.line-${line}-help`)}
      events={{ hover: true, focus: true, touch: true }}
      multiline
      maw={280}
    >
      <Badge
        component="output"
        variant="light"
        autoContrast
        color={colour}
        leftSection={<Icon size={12} aria-hidden />}
        visibleFrom="xs"
        data-line={line}
      >
        {words(`shell.line-${line}`)}
      </Badge>
    </Tooltip>
  )
}
