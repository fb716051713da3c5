import { Badge, Group, NavLink, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { languageName, languageTitle } from '../../ui/words/language-name.ts'
import { useWords } from '../../ui/words/words.tsx'
import { placesIn } from './places.ts'

interface ReplyRowProps {
  id: string
  title: string
  texts: Readonly<Record<string, string>>
  /** Those of the organisation. */
  languages: readonly string[]
  /** What is typed into the filter, which stays. */
  asked: string
  isDraft: boolean
  isChosen: boolean
}

/** A reply in the list: what it is called, in which languages it is there and in which not, and what is filled in. */
export const ReplyRow = memo(({ id, title, texts, languages, asked, isDraft, isChosen }: ReplyRowProps) => {
  const words = useWords()
  const and = new Intl.ListFormat(words.language)
  const name = (language: string) => languageName(language, words.language)
  const all = [...new Set([...languages, ...Object.keys(texts)])]
  const has = all.filter((language) => texts[language]?.trim())
  const lacks = languages.filter((language) => !has.includes(language))
  const places = placesIn(texts)
  return (
    <li>
      <NavLink
        label={<bdi>{title}</bdi>}
        description={
          <>
            <Group component="span" gap={4} my={4}>
              {isDraft && (
                <Badge component="span" size="sm" color="yellow" variant="light">
                  {words('replies.draft')}
                </Badge>
              )}
              {has.map((language) => (
                <Badge key={language} component="span" size="sm" variant="default" tt="none">
                  {languageTitle(language, words.language)}
                </Badge>
              ))}
            </Group>
            {lacks.length > 0 && (
              <Text span display="block" size="xs" c={isChosen ? 'inherit' : 'orange'}>
                {words('replies.lacks', { languages: and.format(lacks.map(name)) })}
              </Text>
            )}
            {places.length > 0 && (
              <Text span display="block" size="xs" c={isChosen ? 'inherit' : 'dimmed'}>
                {words('replies.places', {
                  places: and.format(
                    places.map((place) => words(`replies.place-${place}`).toLocaleLowerCase(words.language)),
                  ),
                })}
              </Text>
            )}
          </>
        }
        styles={{ label: { fontWeight: 500, overflowWrap: 'anywhere' } }}
        style={{ borderRadius: 'var(--mantine-radius-md)' }}
        active={isChosen}
        aria-current={isChosen ? true : undefined}
        renderRoot={(props) => (
          <Link to="/replies" search={{ ...(asked ? { q: asked } : {}), reply: id }} {...props} />
        )}
      />
    </li>
  )
})
