import { Button, Group, Modal, Select, Stack } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../../ui/words/words.tsx'

/** Asks for one of a list: a colleague, or a team. */
export function ChooseOne({
  title,
  label,
  data,
  onChoose,
  onClose,
}: {
  title: string
  label: string
  data: { value: string; label: string }[]
  onChoose: (value: string) => void
  onClose: () => void
}) {
  const words = useWords()
  const [value, setValue] = useState<string | null>(null)
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': words('keys.close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (value) onChoose(value)
        }}
      >
        <Stack>
          <Select
            label={label}
            data={data}
            value={value}
            onChange={setValue}
            searchable
            limit={50}
            data-autofocus
            selectFirstOptionOnChange
            nothingFoundMessage={words('palette.nothing')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {words('shell.no')}
            </Button>
            <Button type="submit" disabled={!value}>
              {words('queue.assign')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
