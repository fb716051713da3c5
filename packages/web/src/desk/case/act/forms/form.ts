import type { PreviewView } from '@redress/server/api'
import type { Draft } from '../acting.ts'

/** What the form of a command is given. */
export interface FormProps {
  draft: Draft
  change: (changed: Partial<Draft>) => void
  preview: PreviewView | undefined
}
