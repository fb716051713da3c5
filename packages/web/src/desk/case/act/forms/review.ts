import type { Policy } from '@redress/engine'

export type Review = Policy['reviews'][string]
export type Step = Policy['remedies'][string]['steps'][number]
