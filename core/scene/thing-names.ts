/** What stands on a map, for those who hear it: names of its stages, steps and cells, and all of it in a sentence. */
import { canvas } from '../i18n/messages/canvas';
import { scene as words } from '../i18n/messages/scene';
import { translate } from '../i18n/translate';
import type { Scene, Thing } from './scene';

export function nameOfThing({ kind, title, number }: Thing, language: Scene['language']): string {
  switch (kind) {
    case 'stage':
      return translate(language, canvas.stageName, { title });
    case 'step':
      return translate(language, canvas.stepName, { number, title });
    case 'cell':
      return translate(language, words.cellOf, { lane: title, number });
  }
}

/** The map's own description, and what stands on it. */
export function toldInWords({ description, language, parts }: Scene): string {
  const things = parts.flatMap((part) => part.things ?? []);
  const stages = things.filter(({ kind }) => kind === 'stage').map(({ title }) => title);
  const steps = things.filter(({ kind }) => kind === 'step').length;
  const outline =
    stages.length === 0 ? '' : translate(language, words.outline, { stages: stages.join('; '), steps });
  return [description, outline].filter((part) => part !== '').join('\n');
}
