import { Stack } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { LongText } from './long-text.tsx'
import { Notice } from './notice.tsx'
import { SendButton } from './send-button.tsx'

interface ReasonFormProps {
  /** Where what comes of it is told. */
  from: string
  label: string
  /** The words of the button, and what it is called where that does not say enough. */
  send: string
  sendName?: string | undefined
  required?: boolean
  /** Told why; empty where nothing was written. */
  onSend: (reason: string) => void
  children?: ReactNode
}

/** Asks for a review or contests a sanction: why, in the reader's own words. */
export function ReasonForm({
  from,
  label,
  send,
  sendName,
  required = false,
  onSend,
  children,
}: ReasonFormProps) {
  const [reason, setReason] = useState('')
  return (
    <form
      data-no-print
      onSubmit={(event) => {
        event.preventDefault()
        onSend(reason.trim())
      }}
    >
      <Stack gap="sm">
        {children}
        <LongText label={label} minRows={3} withAsterisk={required} value={reason} onText={setReason} />
        <Notice from={from} />
        <div>
          <SendButton from={from} disabled={required && reason.trim() === ''} aria-label={sendName}>
            {send}
          </SendButton>
        </div>
      </Stack>
    </form>
  )
}
