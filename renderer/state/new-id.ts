/** Ids of new records and the name this session signs its stamps with. */

import type { RecordKind, RecordsByKind } from '#core/document/records/record';
import type { CommandContext } from '#core/document/snapshot';

/** The kind in front makes files and logs readable; the rest makes it unique. */
export const newId: CommandContext['newId'] = <K extends RecordKind>(kind: K) =>
  `${kind}-${crypto.randomUUID()}` as RecordsByKind[K]['id'];

export const newMapId = (): string => `map-${crypto.randomUUID()}`;

/** New each session: two windows that ever write the same map must never share one. */
export const sessionActor = crypto.randomUUID().replaceAll('-', '').slice(0, 12);
