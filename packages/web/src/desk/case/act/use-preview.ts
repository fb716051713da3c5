import { useDebouncedValue } from '@mantine/hooks'
import type { PreviewView } from '@redress/server/api'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { post } from '../../../ui/api/request.ts'
import { casePath } from '../data/case.ts'
import type { Command } from './acting.ts'

/** What a command would come to, asked again a moment after each change. `settled`: it is the answer to just this command. */
export function usePreview(number: string, version: number, command: Command) {
  const text = JSON.stringify(command)
  const [asked] = useDebouncedValue(text, 300)
  const preview = useQuery({
    queryKey: ['preview', number, version, asked],
    queryFn: () => post<PreviewView>(`${casePath(number)}/preview`, JSON.parse(asked)),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  })
  return { ...preview, settled: asked === text && !preview.isPlaceholderData && !preview.isFetching }
}
