import type { Detail } from '../page.ts'
import type { Words } from '../words.ts'
import { askedDetails } from './asked.ts'
import type { Details } from './details.ts'
import { dutyDetails } from './duties.ts'
import { costDetails } from './money.ts'
import { conductDetails, documentDetails, serviceDetails, suspensionDetails } from './others.ts'
import { bodyDetails, hourDetails, levelDetails, reviewDetails } from './people.ts'
import { remedyDetails } from './remedies.ts'
import { ruleDetails } from './rules.ts'
import { tableDetails } from './tables.ts'
import { windowDetails } from './windows.ts'

/** In the order in which they stand under a clause. */
const parts: Details[] = [
  hourDetails,
  windowDetails,
  tableDetails,
  askedDetails,
  ruleDetails,
  dutyDetails,
  levelDetails,
  remedyDetails,
  costDetails,
  documentDetails,
  suspensionDetails,
  reviewDetails,
  bodyDetails,
  conductDetails,
  serviceDetails,
]

/** Everything that the file makes of its clauses, each thing said once. */
export function detailsOf(words: Words): Detail[] {
  const said = new Map<string, Detail>()
  for (const detail of parts.flatMap((part) => part(words))) {
    const key = [detail.clause, detail.label, detail.text].join('\n')
    const before = said.get(key)
    if (!before || (!before.steps && detail.steps)) said.set(key, detail)
  }
  return [...said.values()]
}
