/** Signs of the kinds of fixes and of how far a fix has come; their words always stand beside. */
import {
  IconArticle,
  IconBox,
  IconCheck,
  IconCircle,
  IconCircleDot,
  IconClockPause,
  IconHeadset,
  IconMail,
  IconProgress,
  IconRobot,
  IconRoute,
  IconRulerMeasure,
  IconTextSize,
  IconX,
} from '@tabler/icons-react';
import type { FixKind, FixStatus } from '#core/document/records/fix';

const kinds = {
  product: IconBox,
  copy: IconTextSize,
  helpArticle: IconArticle,
  crmMessage: IconMail,
  chatBot: IconRobot,
  supportRule: IconHeadset,
  process: IconRoute,
} as const satisfies Record<FixKind, unknown>;

const statuses = {
  proposed: IconCircle,
  accepted: IconCircleDot,
  inWork: IconProgress,
  shipped: IconCheck,
  measured: IconRulerMeasure,
  deferred: IconClockPause,
  rejected: IconX,
} as const satisfies Record<FixStatus, unknown>;

export function KindIcon({ kind, size = 16 }: { readonly kind: FixKind; readonly size?: number }) {
  const Icon = kinds[kind];
  return <Icon size={size} stroke={1.75} aria-hidden style={{ flex: 'none' }} />;
}

export function StatusIcon({ status, size = 16 }: { readonly status: FixStatus; readonly size?: number }) {
  const Icon = statuses[status];
  return <Icon size={size} stroke={1.75} aria-hidden style={{ flex: 'none' }} />;
}
