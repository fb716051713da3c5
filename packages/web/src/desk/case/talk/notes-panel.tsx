import { Stack, Text, Title } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useWords } from '../../../ui/words/words.tsx'
import classes from '../case.module.css'
import { NoteForm } from './note-form.tsx'

/** Where notes are written: far from the answer, in another colour, and saying that no customer sees it. */
export function NotesPanel() {
  const words = useWords()
  return (
    <section className={classes.notes} aria-labelledby="notes-title">
      <Stack gap="xs">
        <Title order={3} size="h5" id="notes-title">
          <IconLock size={16} aria-hidden /> {words('talk.notes')}
        </Title>
        <Text size="xs">{words('talk.notes-help')}</Text>
        <NoteForm />
      </Stack>
    </section>
  )
}
