import { useNavigate } from '@tanstack/react-router'
import { useWords } from '../../ui/words/words.tsx'
import { type Action, useActions } from '../keys/actions.ts'
import { actionKeys } from './next/action-keys.ts'
import { actionTitle } from './next/action-title.ts'
import { proposedOutcomes } from './next/proposed-outcomes.ts'
import { useWhyNotText } from './next/why-not.tsx'
import { useOpenCase } from './open-case.ts'
import { show } from './show.ts'

/** The keys of the page; what the policy shuts says why when it is pressed. */
export function CaseKeys() {
  const words = useWords()
  const open = useOpenCase()
  const navigate = useNavigate()
  const whyNot = useWhyNotText()
  const group = words('case.keys')
  const [step] = open.staff.steps
  const proposals = proposedOutcomes(open)
  const commands = open.staff.actions.map(
    ({ do: action, allowed, refusal }): Action => ({
      id: `case.${action}`,
      title: actionTitle(action, open, words),
      group,
      ...(actionKeys[action] ? { keys: [actionKeys[action]] } : {}),
      ...(allowed || !refusal ? {} : { refused: whyNot(refusal, action) }),
      run: () => open.act(action),
    }),
  )
  useActions([
    { id: 'case.reply', title: words('case.reply'), group, keys: ['r'], run: () => show('talk', 'reply') },
    { id: 'case.note', title: words('case.note'), group, keys: ['n'], run: () => show('notes', 'note') },
    ...commands.filter(({ id }) => id !== 'case.do-step' && id !== 'case.check-proof'),
    ...(proposals.length > 0
      ? [
          {
            ...{ id: 'case.propose', title: words('next.as-proposed'), group, keys: ['p'] },
            run: () => open.act('decide', { lines: proposals }),
          },
        ]
      : []),
    {
      id: 'case.step',
      title: words('act.do-step'),
      group,
      keys: ['t'],
      ...(step?.allowed ? {} : { refused: step?.refusal ? whyNot(step.refusal) : words('case.no-step') }),
      run: () =>
        step && open.act(step.do, { step: step.step, ...(step.line === '*' ? {} : { lines: [step.line] }) }),
    },
    {
      id: 'case.assign-me',
      title: words('case.take'),
      group,
      keys: ['shift+a'],
      ...(open.me.id ? {} : { refused: words('case.only-looking') }),
      run: () => open.act('assign', { to: open.me.id }),
    },
    {
      id: 'case.to-facts',
      title: words('case.facts'),
      group,
      keys: ['1'],
      keysOnly: true,
      run: () => show('facts'),
    },
    {
      id: 'case.to-talk',
      title: words('case.talk'),
      group,
      keys: ['2'],
      keysOnly: true,
      run: () => show('talk'),
    },
    {
      id: 'case.to-next',
      title: words('case.next'),
      group,
      keys: ['3'],
      keysOnly: true,
      run: () => show('next'),
    },
    {
      id: 'case.back',
      title: words('case.to-queue'),
      group,
      keys: ['u'],
      run: () => void navigate({ to: '/', search: {} }),
    },
  ])
  return null
}
