import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useOnPage } from '../data/context.tsx'
import { Notice } from './notice.tsx'
import { Sure } from './sure.tsx'

interface AskFirstProps {
  /** Where what comes of it is told. */
  from: string
  /** The words of the button that asks, and what it is called where that does not say enough. */
  ask: string
  askName?: string | undefined
  /** The words of the button that does it. */
  yes: string
  colour?: string | undefined
  onYes: () => void
  /** The question. */
  children: ReactNode
}

/** A button that does what it says only after a question. */
export function AskFirst({ from, ask, askName, yes, colour, onYes, children }: AskFirstProps) {
  const { giving } = useOnPage()
  const [asked, setAsked] = useState(false)
  const answered = () => {
    setAsked(false)
    onYes()
  }
  return (
    <>
      <Notice from={from} />
      {asked ? (
        <Sure label={yes} colour={colour} onNo={() => setAsked(false)} onYes={answered}>
          {children}
        </Sure>
      ) : (
        <div>
          <Button
            variant="default"
            size="sm"
            data-no-print
            loading={giving.state === 'busy' && giving.from === from}
            aria-label={askName}
            onClick={() => setAsked(true)}
          >
            {ask}
          </Button>
        </div>
      )}
    </>
  )
}
