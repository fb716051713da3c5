import type { Content, DescriptionRule, EvidenceDeclaration, Field } from '../model.ts'
import type { AuthoredContent, AuthoredEvidence, AuthoredField } from '../schema/field.ts'
import type { Path } from '../yaml/tree.ts'
import { valueTypes } from './asked-facts.ts'
import type { Context } from './context.ts'
import { condition, expression } from './expression.ts'
import { listOf, mapEntries, present, whenGiven } from './present.ts'
import { refer, referMaybe } from './refer.ts'
import { text } from './text.ts'

/** What is asked, by name. */
export function fields(
  context: Context,
  authored: Readonly<Record<string, AuthoredField>> | undefined,
  at: Path,
): Record<string, Field> {
  return mapEntries(authored, (field, name) => compileField(context, field, [...at, name], false))
}

/** What a document must contain, by name; required unless it says otherwise. */
export function contents(
  context: Context,
  authored: Readonly<Record<string, AuthoredContent>>,
  at: Path,
): Record<string, Content> {
  return mapEntries(authored, (content, name) => {
    const place = [...at, name]
    const field = compileField(context, content, place, true)
    const from = whenGiven(content.from, (source) =>
      expression(context, source, [...place, 'from'], expectedFor(content.type)),
    )
    if (content.fixed && !from)
      report(context, [...place, 'fixed'], 'Nothing says what is fixed here.', 'Add "from:" beside it.')
    return present({ ...field, from, fixed: content.fixed })
  })
}

/** The evidence that is asked for, by name. */
export function evidence(
  context: Context,
  authored: Readonly<Record<string, AuthoredEvidence>> | undefined,
  at: Path,
): Record<string, EvidenceDeclaration> {
  return mapEntries(authored, (piece, name) => {
    const place = [...at, name]
    return present({
      title: text(context, piece.title, [...place, 'title']),
      accept: [...listOf(piece.accept)],
      per: piece.per ?? 'request',
      when: condition(context, piece.when, [...place, 'when']),
      required: piece.required ?? true,
      atLeast: whenGiven(piece['at-least'], Number),
      clause: refer(context, 'clause', piece.clause, [...place, 'clause']),
    })
  })
}

/** How a matter must be described in words. */
export function description(
  context: Context,
  authored: { required?: boolean | 'before-sending' | undefined; min?: string | undefined; clause: string },
  at: Path,
): DescriptionRule {
  return {
    required: authored.required ?? true,
    min: Number(authored.min ?? 0),
    clause: refer(context, 'clause', authored.clause, [...at, 'clause']),
  }
}

function compileField(
  context: Context,
  authored: AuthoredField,
  at: Path,
  requiredByDefault: boolean,
): Field {
  const { type, options } = authored
  if (type === 'choice' && !options)
    report(context, at, 'A choice needs options.', 'Add options: { name: { en: … } }.')
  if (type !== 'choice' && options) {
    report(
      context,
      [...at, 'options'],
      `Only a choice has options, and this is ${type}.`,
      'Write "type: choice", or take the options out.',
    )
  }
  if (authored.ahead && type !== 'instant' && type !== 'date') {
    report(
      context,
      [...at, 'ahead'],
      `Only an instant or a date can lie ahead, and this is ${type}.`,
      'Take "ahead:" out, or change the type.',
    )
  }
  return present({
    type,
    per: authored.per ?? 'request',
    label: text(context, authored.label, [...at, 'label']),
    required: requiredness(context, authored.required ?? requiredByDefault, [...at, 'required']),
    clause: referMaybe(context, 'clause', authored.clause, [...at, 'clause']),
    min: whenGiven(authored.min, Number),
    max: whenGiven(authored.max, Number),
    ahead: authored.ahead,
    options: whenGiven(options, (given) =>
      mapEntries(given, (label, name) => text(context, label, [...at, 'options', name])),
    ),
  })
}

function requiredness(context: Context, required: boolean | string, at: Path): Field['required'] {
  if (typeof required === 'boolean' || required === 'before-sending' || required === 'wanted') return required
  return expression(context, required, at, 'boolean')
}

function expectedFor(type: AuthoredField['type']) {
  const value = valueTypes[type]
  if (value === 'text') return 'words'
  return value === 'text-list' || value === 'other' || value === undefined ? 'value' : value
}

function report(context: Context, at: Path, message: string, help: string): void {
  context.report({ at, atKey: true }, 'options', message, help)
}
