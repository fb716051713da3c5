import { Empty } from '../ui/states/states.tsx'

export function Portal() {
  return <Empty title="portal" />
}
