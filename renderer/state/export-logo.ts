/**
 * The logo of exports: a picture of the person's own, drawn anew and small. It is kept in the settings of this
 * computer, not in a map: it belongs to who shows the journey, and must not travel with it to others.
 */
import { useEffect, useMemo } from 'react';
import { type ExportLogo, exportLogo } from '#core/desktop/settings';
import { pictureFaultMessages } from '#core/i18n/messages/pictures';
import { checkPicture, type PictureFault } from '#core/picture/picture-limits';
import type { PageLogo } from '#core/scene/page-header';
import { notify } from './notices';
import { keepPicture } from './picture-cache';
import { changeSettings, useSettings } from './settings';
import { drawSvg } from './svg-drawing';

/** px: sharp in print at the size it has on a page. */
const longest = { width: 880, height: 224 } as const;
/** Where a photograph takes too much room, it is drawn smaller. */
const shrinks = [1, 0.7, 0.5, 0.3] as const;

/** Not of a map, so it needs no hash of its own. */
const previewName = 'export-logo';

export const logoAddress = (logo: ExportLogo | null): string | null =>
  logo === null ? null : `data:${logo.type};base64,${logo.base64}`;

/** How drawings in this window name the logo; null: there is none. */
export function usePreviewLogo(): PageLogo | null {
  const logo = useLogo();
  useEffect(() => {
    if (logo === null) return;
    const bytes = Uint8Array.from(atob(logo.base64), (sign) => sign.charCodeAt(0));
    keepPicture(previewName, new Blob([bytes], { type: logo.type }));
  }, [logo]);
  return useMemo(
    () => (logo === null ? null : { hash: previewName, width: logo.width, height: logo.height }),
    [logo],
  );
}

async function bitmapOfFile(file: File): Promise<ImageBitmap | PictureFault> {
  const checked = checkPicture(new Uint8Array(await file.arrayBuffer()));
  if (checked.kind === 'refused') return checked.fault;
  if (checked.kind === 'svg') return (await drawSvg(file)) ?? 'undecodable';
  return createImageBitmap(file).catch(() => 'undecodable' as const);
}

function drawn(bitmap: ImageBitmap): ExportLogo | null {
  const fit = Math.min(1, longest.width / bitmap.width, longest.height / bitmap.height);
  for (const shrink of shrinks) {
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(bitmap.width * fit * shrink));
    canvas.height = Math.max(1, Math.round(bitmap.height * fit * shrink));
    const context = canvas.getContext('2d');
    if (!context) return null;
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const [, base64 = ''] = canvas.toDataURL('image/png').split(',');
    const { width, height } = canvas;
    const logo = exportLogo.safeParse({ type: 'image/png', width, height, base64 });
    if (logo.success) return logo.data;
  }
  return null;
}

/** What cannot be taken is said. */
export async function takeLogo(file: File): Promise<void> {
  const bitmap = await bitmapOfFile(file);
  const logo = typeof bitmap === 'string' ? null : drawn(bitmap);
  if (typeof bitmap !== 'string') bitmap.close();
  if (logo) await changeSettings({ exportLogo: logo });
  else {
    const fault = typeof bitmap === 'string' ? bitmap : 'undecodable';
    notify({
      message: pictureFaultMessages[fault],
      values: { name: file.name },
      tone: 'bad',
      isSticky: true,
    });
  }
}

export const removeLogo = (): Promise<void> => changeSettings({ exportLogo: null });

export const useLogo = (): ExportLogo | null => useSettings((settings) => settings.exportLogo);
