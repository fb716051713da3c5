import { Blockquote, Stack, Text } from '@mantine/core'
import { When } from '../../../ui/timeline/when.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import classes from '../case.module.css'
import { useOpenCase } from '../open-case.ts'
import { Terms, ToldFacts } from './told.tsx'

/** What was asked, in the customer's own words, how and when it came, and what is still missing. */
export function Request() {
  const words = useWords()
  const { view, names, say, loaded } = useOpenCase()
  const { request, missing, channel, receivedAt, openedBy } = view
  const { description, ...told } = request
  return (
    <Stack gap="xs">
      {typeof description === 'string' && (
        <Blockquote p="sm" mt={0} radius="md" dir="auto">
          <Text size="sm" className={classes.clause}>
            {description}
          </Text>
        </Blockquote>
      )}
      <ToldFacts subject="request" facts={told} without={['channel', 'head']} />
      <Terms
        items={[
          [
            words('facts.came'),
            <span key="came">
              {say(loaded.policy.channels[channel]?.title) ?? channel} · <When at={receivedAt} />
              {openedBy !== 'customer' && ` · ${words('facts.opened-by', { party: names.party(openedBy) })}`}
            </span>,
          ],
          [
            words('facts.missing'),
            missing.length > 0
              ? missing
                  .map(({ what, name, title, line }) =>
                    what === 'answer' && name === 'answer'
                      ? words('facts.an-answer')
                      : line && line !== '*'
                        ? `${title} (${names.line(line)})`
                        : title,
                  )
                  .join(', ')
              : undefined,
          ],
        ]}
      />
    </Stack>
  )
}
