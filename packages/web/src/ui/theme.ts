import {
  type CSSVariablesResolver,
  type colorsTuple,
  createTheme,
  darken,
  lighten,
  type MantineThemeOverride,
} from '@mantine/core'

const steps = 10

/** The theme of an organisation, from its one colour; contrast is kept by Mantine's auto-contrast. */
export function themeOf(colour = '#24557a'): MantineThemeOverride {
  const shades = Array.from({ length: steps }, (_, step) =>
    step < 6 ? lighten(colour, 0.92 - step * 0.155) : darken(colour, (step - 6) * 0.14),
  )
  return createTheme({
    colors: { brand: shades as unknown as ReturnType<typeof colorsTuple> },
    primaryColor: 'brand',
    primaryShade: { light: 7, dark: 6 },
    autoContrast: true,
    // Where black and white text are equally easy to read, so that the better one is at least 4.5 to 1.
    luminanceThreshold: 0.179,
    fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", sans-serif',
    defaultRadius: 'md',
    cursorType: 'pointer',
    respectReducedMotion: true,
    components: {
      Button: { defaultProps: { size: 'md' } },
      TextInput: { defaultProps: { size: 'md' } },
      // What is typed runs as its own script does; an empty field, as the page.
      Textarea: { defaultProps: { size: 'md' }, styles: { input: { unicodeBidi: 'plaintext' } } },
      Loader: { defaultProps: { attributes: { root: { role: 'status' } } } },
      // The heading of a dialogue is not the banner of the page.
      Modal: { defaultProps: { attributes: { header: { role: 'none' } } } },
      Drawer: { defaultProps: { attributes: { header: { role: 'none' } } } },
    },
  })
}

/** Quiet and coloured text that can still be read: at least 4.5 to 1 on the page, in light and dark (WCAG 1.4.3). */
export const readable: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5c636a',
    '--mantine-color-placeholder': '#6b7279',
    '--mantine-color-error': '#c92a2a',
    '--mantine-color-red-text': '#c92a2a',
    '--mantine-color-teal-text': '#087f5b',
    '--mantine-color-orange-text': '#a84300',
    '--mantine-color-orange-light-color': '#8f3a00',
    '--mantine-color-yellow-light-color': '#7a4b00',
    '--mantine-color-green-light-color': '#1b5e2a',
    '--mantine-color-teal-light-color': '#06603f',
    '--mantine-color-red-light-color': '#b02525',
  },
  dark: {
    '--mantine-color-anchor': 'var(--mantine-color-brand-3)',
    '--mantine-color-dimmed': '#b0b0b0',
    '--mantine-color-placeholder': '#9a9a9a',
    '--mantine-color-error': '#ff8787',
    '--mantine-color-red-text': '#ff8787',
  },
})
