/** Look of the interface: spacing on a 4 px grid, small radii, one accent, quiet neutrals with AA contrast. */
import {
  type CSSVariablesResolver,
  createTheme,
  type MantineColorSchemeManager,
  type MantineColorsTuple,
  MantineProvider,
  mergeThemeOverrides,
} from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { shell } from '#core/i18n/messages/shell';
import { useTranslate } from './language';
import { styleNonce } from './style-nonce';

/** Mantine's darks are plain grey; these lean to blue like the paper of the dark theme. Soft to deep. */
const dark: MantineColorsTuple = [
  '#d3d6dd',
  '#bcc1ca',
  '#a4abb8',
  '#6b7280',
  '#3b404a',
  '#31353d',
  '#26292f',
  '#1c1e22',
  '#17191c',
  '#111315',
];

const theme = createTheme({
  colors: { dark },
  fontFamily: "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Consolas, 'DejaVu Sans Mono', monospace",
  headings: { fontFamily: "Inter, 'Segoe UI', Arial, sans-serif", fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.5', xl: '1.4' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '8px', xl: '12px' },
  defaultRadius: 'sm',
  primaryColor: 'indigo',
  primaryShade: { light: 7, dark: 8 },
  cursorType: 'pointer',
  respectReducedMotion: true,
  autoContrast: true,
  components: {
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false, fz: 'xs' } },
    Modal: {
      defaultProps: {
        transitionProps: { duration: 120 },
        overlayProps: { backgroundOpacity: 0.35 },
        // The window has one banner; the head of a dialog is none.
        attributes: { header: { role: 'presentation' } },
      },
    },
    // An opened menu has the keyboard on its first entry, not on a placeholder that says nothing.
    Menu: {
      defaultProps: { shadow: 'md', transitionProps: { duration: 80 }, withInitialFocusPlaceholder: false },
      // With text of twice the size a long one is higher than the window.
      styles: { dropdown: { maxHeight: 'calc(100vh - 16px)', overflowY: 'auto' } },
    },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    // A list opens when it is asked for, not over what the focus merely passes.
    Select: { defaultProps: { openOnFocus: false } },
    // Mantine's 11 px are too small to read beside fields of 13.
    InputWrapper: { styles: { description: { fontSize: 12, lineHeight: 1.35 } } },
  },
});

/** Mantine's own soft greys fall below AA contrast on white and on dark; these do not. */
const variables: CSSVariablesResolver = () => ({
  variables: { '--tapki-top-bar-height': '48px' },
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#1b1d22',
    '--mantine-color-dimmed': '#5a606b',
    '--mantine-color-placeholder': '#6b7280',
    '--mantine-color-error': '#c92a2a',
    '--mantine-color-default-border': '#dcdfe4',
    '--tapki-desk': '#f4f5f7',
    '--tapki-hairline': '#e3e5ea',
    '--tapki-pain': '#c4503d',
    '--tapki-pain-track': '#e7eaef',
    '--tapki-focus': '#3b5bdb',
    '--tapki-good': '#087f5b',
  },
  dark: {
    '--mantine-color-text': '#e7e9ee',
    '--mantine-color-dimmed': '#a4abb8',
    '--mantine-color-placeholder': '#8f96a3',
    '--mantine-color-error': '#ff8787',
    '--tapki-desk': '#15171a',
    '--tapki-hairline': '#31353d',
    '--tapki-pain': '#c05744',
    '--tapki-pain-track': '#2c313a',
    '--tapki-focus': '#91a7ff',
    '--tapki-good': '#38d9a9',
  },
});

/** Buttons that Mantine draws itself need names too. */
const namedButtons = (close: string) =>
  createTheme({
    components: {
      Modal: { defaultProps: { closeButtonProps: { 'aria-label': close } } },
      Notification: { defaultProps: { closeButtonProps: { 'aria-label': close } } },
    },
  });

/** The choice lives in Tapki's settings, so Mantine keeps none of its own. */
const noMemory: MantineColorSchemeManager = {
  get: (fallback) => fallback,
  set: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
};

export function ThemeProvider({ scheme, children }: { scheme: 'light' | 'dark'; children: ReactNode }) {
  const t = useTranslate();
  const named = useMemo(() => mergeThemeOverrides(theme, namedButtons(t(shell.close))), [t]);
  return (
    <MantineProvider
      theme={named}
      forceColorScheme={scheme}
      colorSchemeManager={noMemory}
      cssVariablesResolver={variables}
      getStyleNonce={styleNonce}
    >
      {children}
    </MantineProvider>
  );
}
