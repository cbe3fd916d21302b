/** Pictures of the templates, painted from their scenes one after another, so that the choice itself is there at once. */
import { useEffect, useState } from 'react';
import type { Language } from '#core/document/records/field';
import type { Snapshot } from '#core/document/snapshot';
import type { TemplateName } from '#core/i18n/messages/templates';
import { chosenScheme, useSettings } from '../state/settings';
import { readTemplate } from '../state/templates';
import { paintThumbnail } from '../state/thumbnail';

interface TemplatePicture {
  /** null: not read yet. */
  readonly snapshot: Snapshot | null;
  /** Data URL; null: not painted yet. */
  readonly picture: string | null;
}

const nothing: TemplatePicture = { snapshot: null, picture: null };
const painted = new Map<string, TemplatePicture>();
let last: Promise<unknown> = Promise.resolve();

const whenIdle = () => new Promise((resolve) => window.requestIdleCallback(resolve, { timeout: 200 }));

async function paint(key: string, name: TemplateName, language: Language): Promise<TemplatePicture> {
  const { snapshot } = await readTemplate(name, language);
  await whenIdle();
  const made = { snapshot, picture: paintThumbnail(snapshot, language)?.address ?? null };
  painted.set(key, made);
  return made;
}

export function useTemplatePicture(name: TemplateName, language: Language): TemplatePicture {
  const scheme = useSettings(chosenScheme);
  const key = `${name} ${language} ${scheme}`;
  const [shown, setShown] = useState<{ readonly key: string; readonly made: TemplatePicture } | null>(null);
  useEffect(() => {
    if (painted.has(key)) return;
    let isWanted = true;
    const begin = async () => {
      if (!isWanted) return;
      const made = await paint(key, name, language);
      if (isWanted) setShown({ key, made });
    };
    last = last.then(begin, begin);
    return () => {
      isWanted = false;
    };
  }, [key, name, language]);
  return painted.get(key) ?? (shown?.key === key ? shown.made : nothing);
}
