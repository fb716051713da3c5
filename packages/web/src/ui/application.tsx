/** What both applications stand in: colours and brand, language and direction, the clock, the cache of what was asked, notices. */
import { DirectionProvider, MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { answerIn, RequestError } from './api/request.ts'
import { useOrganisation } from './api/session.ts'
import { Failed, Waiting } from './states/states.tsx'
import { readable, themeOf } from './theme.ts'
import { NowProvider } from './time/now.tsx'
import { chooseLanguage, keepLanguage } from './words/choose-language.ts'
import { LanguageContext } from './words/language.ts'
import { type Catalogue, useWords, WordsProvider } from './words/words.tsx'

const client = new QueryClient({
  defaultOptions: {
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      refetchOnReconnect: true,
      retry: (times, error) =>
        times < 2 && error instanceof RequestError && (error.offline || error.problem.status >= 500),
      staleTime: 10_000,
    },
  },
})

export interface ApplicationProps {
  /** The catalogue of a language, loaded when it is wanted. */
  catalogues: Readonly<Record<string, () => Promise<Catalogue>>>
  children: ReactNode
}

export function Application(props: ApplicationProps) {
  return (
    <QueryClientProvider client={client}>
      <Branded {...props} />
    </QueryClientProvider>
  )
}

function Branded({ catalogues, children }: ApplicationProps) {
  const organisation = useOrganisation()
  const [chosen, setChosen] = useState<string>()
  const [catalogue, setCatalogue] = useState<Catalogue>()
  const languages = (organisation.data?.languages ?? []).filter((each) => catalogues[each])
  const language = chosen ?? (organisation.data ? chooseLanguage(languages) : undefined)

  useEffect(() => {
    if (language === undefined) return
    answerIn(language)
    void (catalogues[language] ?? catalogues.en)?.().then((loaded) => setCatalogue(loaded))
  }, [language, catalogues])

  const choose = (wanted: string) => {
    keepLanguage(wanted)
    setChosen(wanted)
    void client.invalidateQueries()
  }
  return (
    <MantineProvider
      theme={themeOf(organisation.data?.brand.colour)}
      defaultColorScheme="auto"
      cssVariablesResolver={readable}
    >
      {organisation.error ? (
        <Failed error={organisation.error} onAgain={() => void organisation.refetch()} />
      ) : language && catalogue ? (
        <LanguageContext value={{ languages, choose }}>
          <WordsProvider language={language} catalogue={catalogue}>
            <Directed>
              <NowProvider>{children}</NowProvider>
            </Directed>
          </WordsProvider>
        </LanguageContext>
      ) : (
        <Waiting label="…" />
      )}
    </MantineProvider>
  )
}

function Directed({ children }: { children: ReactNode }) {
  const { direction, language } = useWords()
  useEffect(() => {
    document.documentElement.dir = direction
    document.documentElement.lang = language
  }, [direction, language])
  return (
    <DirectionProvider key={direction} initialDirection={direction} detectDirection={false}>
      {children}
    </DirectionProvider>
  )
}
