import { useOpenCase } from '../../open-case.ts'
import type { FormProps } from './form.ts'
import { RequestFields } from './request-fields.tsx'

/** Notes on the customer's behalf what they told or sent us otherwise. */
export function ProvideInformationForm(props: FormProps) {
  const { view } = useOpenCase()
  return <RequestFields {...props} kind={view.kind} />
}
