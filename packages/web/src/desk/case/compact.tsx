import { createTheme, MantineThemeProvider } from '@mantine/core'
import type { ReactNode } from 'react'

const small = { defaultProps: { size: 'sm' } }
const compact = createTheme({
  components: {
    Button: small,
    Checkbox: small,
    MultiSelect: small,
    NumberInput: small,
    Radio: small,
    Select: small,
    Textarea: small,
    TextInput: small,
  },
})

/** Smaller controls, for pages on which much stands side by side. */
export function Compact({ children }: { children: ReactNode }) {
  return <MantineThemeProvider theme={compact}>{children}</MantineThemeProvider>
}
