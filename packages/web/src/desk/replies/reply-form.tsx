import { Alert, Stack, TextInput, Title } from '@mantine/core'
import type { CannedReply } from '@redress/server/api'
import { useEffect, useRef, useState } from 'react'
import { Failed } from '../../ui/states/states.tsx'
import { useWords } from '../../ui/words/words.tsx'
import { useActions } from '../keys/actions.ts'
import { faultsOf } from './faults.ts'
import { LastChanged } from './last-changed.tsx'
import { Meanwhile } from './meanwhile.tsx'
import { ReplyFoot } from './reply-foot.tsx'
import { ReplyTexts } from './reply-texts.tsx'
import { type Drafts, newReply } from './use-drafts.ts'
import { isToldByList } from './use-replies.ts'
import { useSaving } from './use-saving.ts'
import { useWhyNot } from './use-why-not.ts'
import { useWriting } from './use-writing.ts'
import type { Part } from './written.ts'

interface ReplyFormProps {
  id: string
  /** Undefined for a new one, and for one that somebody took away. */
  saved: CannedReply | undefined
  drafts: Drafts
  languages: readonly string[]
  /** The titles of the other replies. */
  others: readonly string[]
  mayWrite: boolean
  onSaved: (id: string) => void
  onLeft: () => void
}

/** One reply: its title, and its text in each language. What is typed is kept on the device until it is saved. */
export function ReplyForm({
  id,
  saved,
  drafts,
  languages,
  others,
  mayWrite,
  onSaved,
  onLeft,
}: ReplyFormProps) {
  const words = useWords()
  const writing = useWriting(id, saved, drafts)
  const { written, changes } = writing
  const [language, setLanguage] = useState(
    languages.includes(words.language) ? words.language : (languages[0] ?? words.language),
  )
  const heading = useRef<HTMLHeadingElement>(null)
  const title = useRef<HTMLInputElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is opened
  useEffect(() => (saved ? heading : title).current?.focus(), [])
  const faults = faultsOf(written, others)
  const why = useWhyNot({ faults, writing, isNew: !saved, mayWrite })
  const saving = useSaving({ id, saved, writing, drafts, onSaved })
  const isTold = changes.length > 0 || writing.isGone || faults.title === 'taken'
  const save = () => {
    const [faulty = language] = Object.keys(faults.strange)
    if (!why) return saving.save()
    if (faults.title) title.current?.focus()
    else if (!faults.strange[language]) setLanguage(faulty)
  }
  const write = (part: Part, text: string) => {
    saving.forgetError()
    writing.write(part, text)
  }
  useActions([
    {
      ...{ id: 'replies.save', title: words('replies.save'), group: words('shell.go-replies') },
      ...{ keys: ['mod+Enter'], everywhere: true },
      ...(why ? { refused: why } : {}),
      run: save,
    },
  ])
  return (
    <Stack gap="md">
      <div>
        <Title order={3} size="h4" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
          <bdi>{saved?.title ?? words('replies.new-title')}</bdi>
        </Title>
        {saved && <LastChanged reply={saved} />}
      </div>
      {writing.isGone && (
        <Alert color="yellow" role="alert">
          {words('replies.gone-kept')}
        </Alert>
      )}
      <Meanwhile
        changes={changes}
        by={saved?.changedBy}
        onSeen={() => {
          saving.forgetError()
          writing.look()
        }}
      />
      <TextInput
        ref={title}
        label={words('replies.title')}
        description={words('replies.title-help')}
        value={written.title}
        onChange={({ currentTarget }) => write({ part: 'title' }, currentTarget.value)}
        error={faults.title === 'taken' && words('replies.taken')}
        readOnly={!mayWrite}
        variant={mayWrite ? 'default' : 'filled'}
        maxLength={120}
        attributes={{ input: { dir: 'auto' } }}
      />
      <ReplyTexts
        {...{ languages, language, faults, mayWrite }}
        texts={written.texts}
        onLanguage={setLanguage}
        onWrite={(text) => write({ part: 'text', language }, text)}
      />
      {saving.error && !(isTold && isToldByList(saving.error)) && (
        <Failed error={saving.error} onAgain={save} />
      )}
      <ReplyFoot
        {...{ saved, writing, why, mayWrite }}
        isSaving={saving.isSaving}
        onSave={save}
        onLeft={id === newReply || !saved ? onLeft : undefined}
        onRemoved={() => {
          writing.drop()
          onLeft()
        }}
      />
    </Stack>
  )
}
