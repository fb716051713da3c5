import { type colorsTuple, createTheme, darken, lighten, type MantineThemeOverride } from '@mantine/core'

const steps = 10

/** The theme of an organisation, from its one colour; contrast is kept by Mantine's auto-contrast. */
export function themeOf(colour = '#24557a'): MantineThemeOverride {
  const shades = Array.from({ length: steps }, (_, step) =>
    step < 6 ? lighten(colour, 0.92 - step * 0.155) : darken(colour, (step - 6) * 0.14),
  )
  return createTheme({
    colors: { brand: shades as unknown as ReturnType<typeof colorsTuple> },
    primaryColor: 'brand',
    primaryShade: { light: 7, dark: 5 },
    autoContrast: true,
    luminanceThreshold: 0.35,
    fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", sans-serif',
    defaultRadius: 'md',
    cursorType: 'pointer',
    respectReducedMotion: true,
    components: {
      Button: { defaultProps: { size: 'md' } },
      TextInput: { defaultProps: { size: 'md' } },
      Textarea: { defaultProps: { size: 'md' } },
    },
  })
}
