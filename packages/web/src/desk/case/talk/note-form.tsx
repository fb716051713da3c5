import { Button, Combobox, Group, Textarea, useCombobox } from '@mantine/core'
import { getHotkeyHandler } from '@mantine/hooks'
import { IconLock } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { usePost } from '../../../ui/conversation/messages.ts'
import { Failed } from '../../../ui/states/states.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { shutBy } from '../next/shut.ts'
import { useOpenCase } from '../open-case.ts'
import { AttachButton, AttachedFiles, useAttached } from './attached.tsx'
import { callBefore, calledIn, colleaguesLike } from './mentions.ts'
import { useWritingKept } from './use-kept.ts'

/** Writes an internal note; `@` calls a colleague. */
export function NoteForm() {
  const words = useWords()
  const { number, colleagues, me, names } = useOpenCase()
  const [body, setBody] = useWritingKept(`note-${number}`)
  const attached = useAttached(`note-${number}`)
  const keeping = usePost(number, 'notes')
  const field = useRef<HTMLTextAreaElement>(null)
  const [caret, setCaret] = useState(0)
  const list = useCombobox()
  const call = callBefore(body, caret)
  const offered = call ? colleaguesLike(call.part, colleagues) : []
  const may = me.permissions.includes('notes.write')

  const keep = async () => {
    if (!may || body.trim() === '' || attached.busy) return
    await keeping.mutateAsync({
      key: attached.key,
      body,
      files: attached.files,
      mentions: calledIn(body, colleagues).map(({ id }) => id),
      language: words.language,
    })
    setBody('')
    await attached.clear()
  }
  const choose = (id: string) => {
    const chosen = colleagues.find((each) => each.id === id)
    if (!chosen || !call) return
    const before = `${body.slice(0, call.from)}@${chosen.name} `
    setBody(before + body.slice(caret))
    setCaret(before.length)
    list.closeDropdown()
    requestAnimationFrame(() => field.current?.setSelectionRange(before.length, before.length))
  }
  const typed = (text: string, at: number) => {
    setBody(text)
    setCaret(at)
    if (callBefore(text, at)) {
      list.openDropdown()
      list.selectFirstOption()
    } else list.closeDropdown()
  }
  const opened = list.dropdownOpened && offered.length > 0
  return (
    <>
      <Combobox store={list} onOptionSubmit={choose} withinPortal>
        <Combobox.Target withKeyboardNavigation={opened} withAriaAttributes={opened}>
          <Textarea
            ref={field}
            id="note"
            aria-label={words('talk.note-label')}
            placeholder={words('talk.note-hint')}
            value={body}
            disabled={!may}
            onChange={({ currentTarget }) => typed(currentTarget.value, currentTarget.selectionStart)}
            onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
            onBlur={() => list.closeDropdown()}
            onKeyDown={opened ? undefined : getHotkeyHandler([['mod+Enter', () => void keep()]])}
            autosize
            minRows={2}
            maxRows={10}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={!opened}>
          <Combobox.Options aria-label={words('talk.colleagues')}>
            {offered.map(({ id, name, teams }) => (
              <Combobox.Option key={id} value={id}>
                {name}
                {teams.length > 0 && ` · ${teams.map((team) => names.party(team)).join(', ')}`}
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <AttachedFiles attached={attached} />
      {keeping.error && <Failed error={keeping.error} onAgain={() => void keep()} />}
      <Group justify="space-between" gap="xs">
        <AttachButton attached={attached} label={words('talk.note-label')} />
        <Button
          color="yellow"
          autoContrast
          size="sm"
          leftSection={<IconLock size={16} aria-hidden />}
          loading={keeping.isPending}
          onClick={() => void keep()}
          {...shutBy(body.trim() === '' || !may || attached.busy)}
        >
          {words('talk.keep-note')}
        </Button>
      </Group>
    </>
  )
}
