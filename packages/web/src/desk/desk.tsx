import { Empty } from '../ui/states/states.tsx'

export function Desk() {
  return <Empty title="desk" />
}
