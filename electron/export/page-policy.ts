/** What the pages that show themselves share: a policy by hashes of what stands in them, and colours as variables. */
import { createHash } from 'node:crypto';
import type { SceneTheme } from '#core/scene/scene-theme';

/** Hashes of exactly what stands between the tags. */
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing runs and nothing is loaded but what stands in the file. */
export const pagePolicy = (script: string, styles: string): string =>
  [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(styles)}`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** Every colour of the theme under its name. */
export const themeVariables = (theme: SceneTheme): string =>
  Object.entries(theme)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');
