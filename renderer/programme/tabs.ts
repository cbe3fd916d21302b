/** The parts of the programme, in the order in which they stand; each is loaded when it is first shown. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { programmeTabs as text } from '#core/i18n/messages/programme-tabs';
import type { Message } from '#core/i18n/translate';

export interface ProgrammeTab {
  readonly id: string;
  readonly label: Message;
  readonly Tab: LazyExoticComponent<ComponentType>;
}

export const programmeTabs: readonly ProgrammeTab[] = [
  {
    id: 'review',
    label: text.review,
    Tab: lazy(async () => ({ default: (await import('./review/review-tab')).ReviewTab })),
  },
  {
    id: 'requests',
    label: text.requests,
    Tab: lazy(async () => ({ default: (await import('./requests/requests-tab')).RequestsTab })),
  },
  {
    id: 'captured',
    label: text.captured,
    Tab: lazy(async () => ({ default: (await import('./captured/captured-tab')).CapturedTab })),
  },
  {
    id: 'immersion',
    label: text.immersion,
    Tab: lazy(async () => ({ default: (await import('./immersion/immersion-tab')).ImmersionTab })),
  },
  {
    id: 'scoreboard',
    label: text.scoreboard,
    Tab: lazy(async () => ({ default: (await import('./scoreboard/scoreboard-tab')).ScoreboardTab })),
  },
  {
    id: 'sources',
    label: text.sources,
    Tab: lazy(async () => ({ default: (await import('./sources/sources-tab')).SourcesTab })),
  },
  {
    id: 'effort',
    label: text.effort,
    Tab: lazy(async () => ({ default: (await import('./effort/effort-tab')).EffortTab })),
  },
  {
    id: 'settings',
    label: text.settings,
    Tab: lazy(async () => ({ default: (await import('./settings/settings-tab')).SettingsTab })),
  },
];
