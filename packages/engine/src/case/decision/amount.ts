import { roundMoney } from '../../policy/values/amount.ts'
import { good, invalid, type Read } from '../inputs/read.ts'
import { compareNumbers, isSum } from '../inputs/value.ts'
import { named } from '../named.ts'
import { refusal } from '../refusals.ts'
import { worthOf } from '../scope.ts'
import { stateOf, type Turn } from '../turn.ts'

/** The amount that a person sets for a remedy, or for those to choose from: never more than the policy makes it, in no smaller coins than the policy's. */
export function amountFor(
  turn: Turn,
  line: string,
  remedies: readonly string[],
  given: unknown,
): Read<string | undefined> {
  if (given === undefined) return good(undefined)
  const amount = sumOf(turn, given)
  if (!amount.ok) return amount
  if (remedies.length === 0)
    return invalid(turn, '"amount" is what a remedy comes to: name the "remedy", or "offer" some.', {
      id: 'needs-one-of',
      options: ['remedy', 'offer'],
    })
  for (const remedy of remedies) {
    const worth = worthOf(turn.loaded, stateOf(turn), turn.now, line, remedy)
    if (worth !== undefined && compareNumbers(amount.value, worth) > 0)
      return tooMuch(turn, remedy, amount.value, worth)
  }
  return amount
}

function tooMuch(turn: Turn, remedy: string, amount: string, worth: string): Read<never> {
  return {
    ok: false,
    refusal: refusal(turn.loaded, 'not-offered', {
      clause: named(turn.loaded.policy.remedies, remedy)?.clause,
      message: `The policy makes this ${worth} at most.`,
      facts: [{ name: 'worth', value: worth }],
      wouldChange: [{ fact: 'amount', is: amount, needs: `at most ${worth}` }],
      overrulable: false,
    }),
  }
}

/** A sum of money, with the decimals that the policy reckons in. */
export function sumOf(turn: Turn, given: unknown): Read<string> {
  if (!isSum(given))
    return invalid(turn, '"amount" must be a sum of money, such as 9.80.', {
      id: 'not-a',
      at: 'amount',
      type: 'money',
    })
  const sum = roundMoney(turn.loaded, given)
  if (compareNumbers(sum, given) === 0) return good(sum)
  const most = turn.loaded.policy.money.decimals
  return invalid(turn, `"amount" can have ${most} decimals.`, { id: 'too-many-decimals', at: 'amount', most })
}
