import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const green: MantineColorsTuple = [
  '#eef7f1',
  '#d9ebe0',
  '#b2d6c0',
  '#87bf9d',
  '#62ab7f',
  '#3f9164',
  '#1f7a4d',
  '#14653d',
  '#0d5030',
  '#083b23',
];

/** The house's look: deep green, paper white and ink. */
export const theme = createTheme({
  primaryColor: 'daftar',
  primaryShade: { light: 7, dark: 5 },
  colors: { daftar: green },
  fontFamily: 'var(--daftar-font)',
  fontFamilyMonospace: 'ui-monospace, Consolas, "DejaVu Sans Mono", monospace',
  headings: { fontFamily: 'var(--daftar-font)', fontWeight: '650' },
  defaultRadius: 'sm',
  focusRing: 'auto',
  cursorType: 'pointer',
  components: {
    Tooltip: {
      defaultProps: { openDelay: 350, withArrow: true, events: { hover: true, focus: true, touch: true } },
    },
    Modal: { defaultProps: { centered: true, returnFocus: true, overlayProps: { backgroundOpacity: 0.45 } } },
  },
});

/** The house's own colours as CSS variables, light and dark. */
export const colours: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#fbfaf6',
    '--mantine-color-text': '#1d2421',
    '--mantine-color-dimmed': '#5a645f',
    '--daftar-paper': '#ffffff',
    '--daftar-desk': '#eceae3',
    '--daftar-sheet': '#f1f8f1',
    '--daftar-quiet': '#5a645f',
    '--daftar-line': '#d9d7cd',
    '--daftar-hairline': '#ebe9e1',
    '--daftar-tint': '#eff6f1',
    '--daftar-mark': '#ffe58a',
    '--daftar-green': '#14653d',
    '--daftar-rail': '#0d4429',
    '--daftar-rail-ink': '#dcebe2',
    '--daftar-amber': '#97590a',
    '--daftar-red': '#b3261e',
  },
  dark: {
    '--mantine-color-daftar-light': '#24382d',
    '--mantine-color-daftar-light-hover': '#2c4537',
    '--mantine-color-daftar-light-color': '#a9d6bb',
    '--mantine-color-anchor': '#7fc29b',
    '--mantine-color-body': '#161a18',
    '--mantine-color-text': '#e3e7e4',
    '--mantine-color-dimmed': '#9ba7a1',
    '--daftar-paper': '#1e2421',
    '--daftar-desk': '#121513',
    '--daftar-sheet': '#1c2a22',
    '--daftar-quiet': '#9ba7a1',
    '--daftar-line': '#37403b',
    '--daftar-hairline': '#2a322e',
    '--daftar-tint': '#24302a',
    '--daftar-mark': '#6b5a13',
    '--daftar-green': '#62ab7f',
    '--daftar-rail': '#0a2b1b',
    '--daftar-rail-ink': '#cfe0d6',
    '--daftar-amber': '#e0a84b',
    '--daftar-red': '#f28b82',
  },
});
