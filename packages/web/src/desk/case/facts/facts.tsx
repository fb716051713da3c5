import { Accordion } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '../../../ui/words/words.tsx'
import classes from '../case.module.css'
import { useOpenCase } from '../open-case.ts'
import { CaseEvidence } from './case-evidence.tsx'
import { Customer } from './customer.tsx'
import { Deadlines } from './deadlines.tsx'
import { KnownFacts } from './known-facts.tsx'
import { Lines } from './lines.tsx'
import { Money } from './money.tsx'
import { Order } from './order.tsx'
import { Request } from './request.tsx'

/** What is known, by what it is about; what matters most is open. */
export function Facts() {
  const words = useWords()
  const { view, staff } = useOpenCase()
  const parts: [string, ReactNode, boolean][] = [
    ['request', <Request key="request" />, true],
    ['lines', <Lines key="lines" />, true],
    ['evidence', <CaseEvidence key="evidence" />, true],
    ['customer', <Customer key="customer" />, true],
    ['order', <Order key="order" />, view.order !== undefined],
    ['promises', <Deadlines key="promises" />, view.promises.length > 0],
    ['money', <Money key="money" />, view.costs.length + view.remedies.length > 0],
    ['known', <KnownFacts key="known" />, Object.keys(staff.facts.case).length > 0],
  ]
  const shown = parts.filter(([, , there]) => there)
  return (
    <Accordion
      multiple
      defaultValue={['request', 'lines', 'evidence', 'customer']}
      chevronPosition="left"
      order={3}
      classNames={{ control: classes.part, label: classes.partLabel, content: classes.partContent }}
    >
      {shown.map(([id, part]) => (
        <Accordion.Item key={id} value={id}>
          <Accordion.Control>{words(`facts.${id}`)}</Accordion.Control>
          <Accordion.Panel>{part}</Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  )
}
