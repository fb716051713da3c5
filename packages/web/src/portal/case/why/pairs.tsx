import { DataList } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './clause.module.css'

export interface Pair {
  key: string
  label: ReactNode
  value: string
}

/** What something is called, and what it is, line under line. */
export function Pairs({ pairs }: { pairs: readonly Pair[] }) {
  if (pairs.length === 0) return null
  return (
    <DataList size="sm" gap={4} classNames={{ itemLabel: classes.label }}>
      {pairs.map(({ key, label, value }) => (
        <DataList.Item key={key}>
          <DataList.ItemLabel>{label}</DataList.ItemLabel>
          <DataList.ItemValue dir="auto">{value}</DataList.ItemValue>
        </DataList.Item>
      ))}
    </DataList>
  )
}
