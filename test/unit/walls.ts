/** The table of the architecture, "who may import whom", as examples that must be refused and ones that must pass. */

export interface Wall {
  /** The file that imports. */
  readonly from: string;
  /** What it must not import. */
  readonly refused: readonly string[];
  /** What it may import. */
  readonly allowed: readonly string[];
  /** Part of the message. */
  readonly says: string;
}

export const walls: readonly Wall[] = [
  {
    from: 'core/metrics/share.ts',
    refused: [
      '#electron/ipc',
      '#renderer/state/view',
      '../../electron/ipc',
      '../../renderer/state/view',
      'electron',
      'node:fs',
      'react',
      'dexie',
      '@duckdb/node-api',
      '@mantine/core',
    ],
    allowed: [
      './value',
      '../document/snapshot',
      'zod',
      'fractional-indexing',
      'fflate',
      'saxes',
      '@orama/stemmers/russian',
    ],
    says: 'core ',
  },
  {
    from: 'core/document/merge.ts',
    refused: [
      '../commands/add-step',
      '../file/cjm',
      '../scene/layout',
      '#electron/ipc',
      'fflate',
      'node:crypto',
    ],
    allowed: ['./snapshot', './records/step', 'zod', 'fractional-indexing'],
    says: 'core',
  },
  {
    from: 'core/document/records/step.ts',
    refused: [
      '../../commands/add-step',
      '../../file/cjm',
      '../../scene/layout',
      '../../../renderer/state/view',
    ],
    allowed: ['./field', '../snapshot', 'zod'],
    says: 'core',
  },
  {
    from: 'core/commands/add-step.ts',
    refused: [
      '../file/cjm',
      '../desktop/desktop-api',
      '../scene/layout',
      '#electron/evidence/service',
      '../../electron/evidence/service',
      'zod',
    ],
    allowed: ['../document/snapshot', '../metrics/share', './plan'],
    says: 'core',
  },
  {
    from: 'electron/window.ts',
    refused: ['#renderer/state/view', '../renderer/state/view', '../viewer/page'],
    allowed: ['electron', 'node:fs', 'zod', '#core/desktop/desktop-api', './ipc', './evidence/client'],
    says: 'never renderer',
  },
  {
    from: 'electron/evidence/service.ts',
    refused: ['electron', 'electron/main', '../ipc', '#electron/ipc', '#renderer/state/view'],
    allowed: [
      './database',
      'node:fs',
      '@duckdb/node-api',
      '#core/evidence/rule',
      '#electron/evidence/database',
    ],
    says: '',
  },
  {
    from: 'electron/evidence/import/reader.ts',
    refused: ['electron', '../../ipc', '#electron/ipc', '../../../renderer/state/view'],
    allowed: ['../database', './row', '@duckdb/node-api', '#core/evidence/rule'],
    says: '',
  },
  {
    from: 'electron/parser/service.ts',
    refused: ['electron', '../ipc', '#electron/ipc', '#renderer/state/view', '@duckdb/node-api'],
    allowed: ['#core/file/cjm', 'node:process', './limits'],
    says: 'The parser takes hostile bytes',
  },
  {
    from: 'electron/preload.ts',
    refused: ['./ipc', 'node:fs', 'zod', '#core/document/snapshot', '#renderer/state/view'],
    allowed: ['electron', '#core/desktop/bridge'],
    says: 'The preload imports',
  },
  {
    from: 'renderer/platform/desktop.ts',
    refused: [
      'electron',
      'node:fs',
      '#electron/ipc',
      '../../electron/ipc',
      'react',
      '../canvas/canvas',
      '../state/view',
    ],
    allowed: ['#core/desktop/bridge', './trusted-types', 'zod'],
    says: 'renderer',
  },
  {
    from: 'renderer/storage/autosave.ts',
    refused: [
      'electron',
      'node:fs',
      'react',
      '../canvas/canvas',
      '#renderer/canvas/canvas',
      '../state/view',
      '@mantine/core',
    ],
    allowed: ['#core/document/snapshot', './database', 'dexie'],
    says: 'renderer',
  },
  {
    from: 'renderer/state/actions.ts',
    refused: [
      'electron',
      '#electron/ipc',
      '../canvas/canvas',
      '#renderer/canvas/canvas',
      '../app',
      '../ui/language',
    ],
    allowed: ['#core/document/snapshot', '../platform/desktop', '../storage/autosave', './view', 'zustand'],
    says: 'renderer',
  },
  {
    from: 'renderer/canvas/canvas.tsx',
    refused: [
      '../evidence/import-dialog',
      '#renderer/evidence/import-dialog',
      '../platform/desktop',
      '#renderer/platform/desktop',
      '../storage/autosave',
      '#renderer/storage/autosave',
      '../app',
      'electron',
      'node:fs',
      '#electron/ipc',
      '../../electron/ipc',
    ],
    allowed: [
      '#core/scene/layout',
      '#core/evidence/rule',
      '#renderer/state/view',
      '../state/view',
      '#renderer/ui/language',
      '../ui/language',
      './step-card',
      'react',
      '@xyflow/react',
    ],
    says: '',
  },
  {
    from: 'renderer/evidence/rule/editor.tsx',
    refused: [
      '../../canvas/canvas',
      '#renderer/canvas/canvas',
      '../../platform/evidence',
      '../../storage/autosave',
    ],
    allowed: [
      '../import-dialog',
      './condition',
      '../../state/view',
      '../../ui/language',
      '#core/evidence/rule',
    ],
    says: 'A screen imports',
  },
  {
    from: 'renderer/presentation/stage.tsx',
    refused: ['../fixes/board', '../programme/review', '#renderer/library/library'],
    allowed: ['#renderer/state/view', '#core/scene/layout'],
    says: 'A screen imports',
  },
  {
    from: 'renderer/ui/button.tsx',
    refused: [
      '../state/view',
      '#renderer/state/view',
      '#core/document/snapshot',
      '../platform/desktop',
      'zustand',
      'dexie',
    ],
    allowed: ['react', '@mantine/core', '#core/i18n/translate', './language'],
    says: 'renderer/ui imports',
  },
  {
    from: 'renderer/main.tsx',
    refused: ['./canvas/canvas', '#renderer/canvas/canvas', 'electron', '#electron/ipc'],
    allowed: ['./app', './ui/language', './state/view', 'react-dom/client'],
    says: '',
  },
  {
    from: 'renderer/app.tsx',
    refused: ['electron', 'node:fs', '#electron/ipc'],
    allowed: ['./canvas/canvas', './evidence/import-dialog', './state/view', './ui/language', 'react'],
    says: 'The renderer has no Node',
  },
  {
    from: 'renderer/canvas/map-canvas.tsx',
    refused: ['#viewer/slide'],
    allowed: ['#core/present/slide', '#renderer/state/view'],
    says: 'only renderer/present draws with viewer',
  },
  {
    from: 'renderer/state/audience-feed.ts',
    refused: ['#viewer/slide'],
    allowed: ['../platform/desktop'],
    says: 'only renderer/present draws with viewer',
  },
  {
    from: 'renderer/present/slide-frame.tsx',
    refused: ['#renderer/canvas/canvas', '../canvas/canvas'],
    allowed: ['#viewer/slide', '#renderer/state/view'],
    says: 'A screen imports',
  },
  {
    from: 'viewer/map-view.ts',
    refused: [
      'electron',
      'node:fs',
      'react',
      'zod',
      '#electron/export/job',
      '#renderer/state/view',
      '../core/scene/scene',
      '../renderer/state/view',
    ],
    allowed: ['./element', './styles/map.css', '#core/scene/scene', '#core/export/page-data'],
    says: 'core and DOM only',
  },
];
