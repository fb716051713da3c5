import { Button, Fieldset, Group, Stack, Text } from '@mantine/core'
import type { Policy } from '@redress/engine'
import type { PreviewView } from '@redress/server/api'
import { useState } from 'react'
import { useWords } from '../../../ui/words/words.tsx'
import { ClauseText } from '../clause-text.tsx'
import { useOpenCase } from '../open-case.ts'
import type { Draft } from './acting.ts'
import { FieldInput } from './field-input.tsx'
import { useMarked } from './marked.ts'

interface ContentsProps {
  action: string
  draft: Draft
  change: (changed: Partial<Draft>) => void
  preview: PreviewView | undefined
}

/** The documents that go with an action: what must stand in them, with what the policy fills in by itself. */
export function Contents({ action, draft, change, preview }: ContentsProps) {
  const { loaded } = useOpenCase()
  const { step } = draft.with
  const documents = Object.entries(loaded.policy.documents).filter(
    ([id, document]) =>
      (document.with === action || document.with === step) && goes(id, document, draft, preview),
  )
  return documents.map(([id, document]) => (
    <OneDocument key={id} id={id} document={document} draft={draft} change={change} preview={preview} />
  ))
}

/** It is missing something, was written in, or stands among what would go out. */
function goes(
  id: string,
  { contents }: Policy['documents'][string],
  draft: Draft,
  preview: PreviewView | undefined,
): boolean {
  const names = Object.keys(contents)
  const asked = preview?.refusal?.missing?.some(
    ({ what, name }) => what === 'content' && names.includes(name),
  )
  const filled = names.some((name) => name in draft.contents)
  const sent = preview?.messages.some(({ documents }) => documents.some(({ document }) => document === id))
  return Boolean(asked || filled || sent)
}

function OneDocument({
  id,
  document,
  draft,
  change,
  preview,
}: Omit<ContentsProps, 'action'> & { id: string; document: Policy['documents'][string] }) {
  const words = useWords()
  const { say } = useOpenCase()
  const [changed, setChanged] = useState<readonly string[]>([])
  const marked = useMarked()
  const missing = preview?.refusal?.missing?.map(({ name }) => name) ?? []
  const rendered = new Map(
    preview?.messages
      .flatMap(({ documents }) => documents.filter((each) => each.document === id))
      .flatMap(({ contents }) => contents.map(({ name, value }) => [name, value] as const)),
  )
  return (
    <Fieldset legend={words('act.document', { title: say(document.title) ?? id })} p="xs">
      <Stack gap="sm">
        <ClauseText clause={document.clause} />
        {Object.entries(document.contents).map(([name, content]) => {
          const label = say(content.label) ?? name
          const written = name in draft.contents
          const byPolicy = content.from && !written && !missing.includes(name) && !changed.includes(name)
          if (byPolicy || content.fixed)
            return (
              <div key={name}>
                <Group justify="space-between" gap="xs">
                  <Text size="sm" fw={500}>
                    {label}
                  </Text>
                  {!content.fixed && (
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      onClick={() => setChanged([...changed, name])}
                      aria-label={words('act.change-content', { label })}
                    >
                      {words('act.change')}
                    </Button>
                  )}
                </Group>
                <Text size="sm" style={{ whiteSpace: 'pre-wrap' }} dir="auto">
                  {rendered.get(name) ?? words('act.by-policy')}
                </Text>
              </div>
            )
          return (
            <FieldInput
              key={name}
              field={content}
              label={label}
              value={draft.contents[name] ?? (changed.includes(name) ? rendered.get(name) : undefined)}
              error={marked && missing.includes(name) && !written ? words('act.needed') : undefined}
              onChange={(value) => change({ contents: { ...draft.contents, [name]: value } })}
            />
          )
        })}
      </Stack>
    </Fieldset>
  )
}
