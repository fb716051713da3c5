import { Alert, Button, Group, List, Text } from '@mantine/core'
import type { PreviewView } from '@redress/server/api'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useWords } from '../../../ui/words/words.tsx'
import { useOpenCase } from '../open-case.ts'

/** What is asked before it is done, whatever follows from it. */
const grave = new Set([
  'decide',
  'answer-review',
  'close',
  'resolve',
  'withdraw',
  'refer',
  'change-kind',
  'decide-sanction',
  'decide-contest',
  'contact-seller',
])

const goesOut = ({ messages }: PreviewView) =>
  messages.filter(({ to }) => to === 'customer' || to === 'seller')
const pays = ({ follows }: PreviewView) =>
  follows.some(({ type, data }) => type === 'step-done' && data.pays === true)

/** Whether something cannot be taken back: a letter goes out, money is paid, or the case takes another way. */
export const needsQuestion = (action: string, preview: PreviewView): boolean =>
  grave.has(action) || goesOut(preview).length > 0 || pays(preview)

interface QuestionProps {
  title: string
  preview: PreviewView
  loading: boolean
  onYes: () => void
  onNo: () => void
}

/** The question before what cannot be undone, with what cannot. The answer has the focus: Enter says yes, Escape goes back. */
export function Question({ title, preview, loading, onYes, onNo }: QuestionProps) {
  const words = useWords()
  const { names } = useOpenCase()
  const yes = useRef<HTMLButtonElement>(null)
  useEffect(() => yes.current?.focus(), [])
  const recipients = [...new Set(goesOut(preview).map(({ to }) => names.party(to)))]
  return (
    <Alert
      color="orange"
      role="alertdialog"
      aria-label={words('act.sure', { action: title })}
      icon={<IconAlertTriangle aria-hidden />}
      title={words('act.sure', { action: title })}
    >
      <List size="sm" mb="sm">
        {recipients.map((to) => (
          <List.Item key={to}>{words('act.letter-goes', { to })}</List.Item>
        ))}
        {pays(preview) && <List.Item>{words('act.money-goes')}</List.Item>}
        {preview.status && (
          <List.Item>{words('act.then-status', { status: words(`status.${preview.status}`) })}</List.Item>
        )}
      </List>
      <Text size="sm" mb="xs">
        {words('act.no-undo')}
      </Text>
      <Group gap="xs">
        <Button ref={yes} onClick={onYes} loading={loading}>
          {words('act.yes', { action: title })}
        </Button>
        <Button variant="default" onClick={onNo}>
          {words('act.no')}
        </Button>
      </Group>
    </Alert>
  )
}
