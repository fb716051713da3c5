import type { Field } from '../model.ts'

/** Whether something is not only asked for: a case waits for it, or cannot be sent without it. */
export function isRequired({ required }: Pick<Field, 'required'>): boolean {
  return required !== false && required !== 'wanted'
}

/** Whether a case that was sent without it waits for it. */
export function isWaitedFor(asked: Pick<Field, 'required'>): boolean {
  return isRequired(asked) && asked.required !== 'before-sending'
}
