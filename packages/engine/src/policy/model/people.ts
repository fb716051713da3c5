/** Teams and the channels on which they are reached. */
import type { ClauseId, Text } from './text.ts'

export type Role = 'agent' | 'technician' | 'returns-desk' | 'finance' | 'manager' | 'board'

export interface Team {
  title: Text
  role: Role
  calendar?: string
}

export interface Channel {
  title: Text
  calendar?: string
  clause?: ClauseId
  warning?: ClauseId
}
