/** `validate MAP` */
import { success } from '#core/desktop/app-error';
import { lanesInOrder, mapOf, stagesInOrder, stepsInOrder } from '#core/document/select';
import type { RepairCode } from '#core/document/sound-record';
import { repairTexts, commandLine as text } from '#core/i18n/messages/command-line';
import { type Message, translate } from '#core/i18n/translate';
import type { CommandEntry } from '../command';
import { documentOf, readMap } from '../map-file';
import { readOptions } from '../options';

const isRepairCode = (code: string): code is RepairCode => Object.hasOwn(repairTexts, code);

/** Records a file may leave out: nothing is lost by adding them. */
const harmless: ReadonlySet<string> = new Set<RepairCode>(['evidenceAdded', 'programmeAdded']);

export const validateCommand: CommandEntry = {
  usage: 'validate MAP',
  about: text.validateAbout,
  async run(words, world) {
    const parsed = readOptions(words, {}, ['MAP']);
    if (!parsed.ok) return parsed;
    const contents = await readMap(parsed.value.words[0] ?? '', world);
    if (!contents.ok) return contents;
    const { mapId, formatVersion, isReadOnly } = contents.value;
    const notes = contents.value.notes.filter(({ code }) => !harmless.has(code));
    const snapshot = documentOf(contents.value, world).snapshot();
    const counts = {
      stages: stagesInOrder(snapshot).length,
      steps: stepsInOrder(snapshot).length,
      lanes: lanesInOrder(snapshot).length,
      quotes: snapshot.byKind.quote.length,
    };
    const say = (message: Message, values = {}): string => translate(world.language, message, values);
    const lines = [say(text.counts, counts)];
    if (isReadOnly) lines.push(say(text.newer));
    lines.push(notes.length === 0 ? say(text.valid) : say(text.mended, { count: notes.length }));
    for (const { code, recordId } of notes) {
      const words = isRepairCode(code) ? say(repairTexts[code]) : code;
      lines.push(`  ${recordId === null ? '' : `${recordId}: `}${words}`);
    }
    const { title } = mapOf(snapshot);
    return success({
      json: { isValid: notes.length === 0, mapId, title, formatVersion, isReadOnly, ...counts, notes },
      lines,
      isFine: notes.length === 0,
    });
  },
};
