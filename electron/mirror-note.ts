/** The note beside each mirror copy: what is in it, so that a list needs no unpacking. */
import { z } from 'zod';
import { success } from '#core/desktop/app-error';
import { desktopCalls, type PackedContents } from '#core/desktop/desktop-api';
import { unpackContents } from '#core/file/packed-contents';

export const mirrorNote = desktopCalls['mirror.list'].output.element;
export type MirrorNote = z.infer<typeof mirrorNote>;

const titledMap = z.object({ kind: z.literal('map'), title: z.string() });
const stamped = z.object({ stamps: z.record(z.string(), z.string()) });

/** The note of a copy that lost its own. Stamps sort as text, so the latest is the greatest. */
export function describeContents(contents: PackedContents, savedAt: string): MirrorNote {
  let title = '';
  let latestStamp = '';
  const unpacked = unpackContents(success(contents));
  for (const record of unpacked.ok ? unpacked.value.records : []) {
    const map = titledMap.safeParse(record);
    if (map.success) title = map.data.title;
    const { data } = stamped.safeParse(record);
    for (const stamp of Object.values(data?.stamps ?? {})) if (stamp > latestStamp) latestStamp = stamp;
  }
  return { mapId: contents.mapId, title, latestStamp, savedAt };
}
