/** `import FILE --out MAP.cjm`: a file of another program becomes a new map; what had no place in it is listed. */
import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { failure, success } from '#core/desktop/app-error';
import { formatVersion } from '#core/document/migrations';
import { lanesInOrder, mapOf, stagesInOrder, stepsInOrder } from '#core/document/select';
import { lossLines } from '#core/file/formats/foreign-formats';
import { commandLine as text } from '#core/i18n/messages/command-line';
import { translate } from '#core/i18n/translate';
import { foreignSizeLimit } from '../../exchange/size-limit';
import { readFileWithin } from '../../files/file-writer';
import type { CommandEntry } from '../command';
import { documentOf, newMapId, writeMap } from '../map-file';
import { readOptions } from '../options';

export const importCommand: CommandEntry = {
  usage: 'import FILE --out MAP.cjm [--page 1…]',
  about: text.importAbout,
  async run(words, world) {
    const parsed = readOptions(words, { out: 'text', page: 'text' }, ['FILE']);
    if (!parsed.ok) return parsed;
    const { out, page = '1' } = parsed.value.texts;
    if (out === undefined) return failure('optionMissing', { option: '--out MAP.cjm' });
    if (!/^[1-9]\d{0,3}$/.test(page)) return failure('optionInvalid', { option: '--page', value: page });
    // An import makes something new: it never takes the place of a map that is there.
    if (existsSync(resolve(world.folder, out))) return failure('fileExists', { name: basename(out) });
    const path = parsed.value.words[0] ?? '';
    const bytes = await readFileWithin(resolve(world.folder, path), foreignSizeLimit);
    if (!bytes.ok) return bytes;
    const language = world.chosenLanguage ?? world.language;
    const index = Number(page) - 1;
    const read = await world.parseForeign(bytes.value, { name: basename(path), language, page: index });
    if (!read.ok) return read;
    const { pages, records, left, format } = read.value;
    if (index > 0 && index >= pages.length)
      return failure('optionInvalid', { option: '--page', value: page });
    const document = documentOf(
      { mapId: newMapId(), formatVersion, isReadOnly: false, records, assets: [], notes: [] },
      world,
    );
    const written = await writeMap(out, document, [], world);
    if (!written.ok) return written;
    const snapshot = document.snapshot();
    const counts = {
      stages: stagesInOrder(snapshot).length,
      steps: stepsInOrder(snapshot).length,
      lanes: lanesInOrder(snapshot).length,
      quotes: snapshot.byKind.quote.length,
    };
    const say = (message: Parameters<typeof translate>[1], values = {}): string =>
      translate(world.language, message, values);
    const lines = [say(text.refreshed, { path: written.value }), say(text.counts, counts)];
    if (left.length > 0) lines.push(say(text.withoutPlace));
    lines.push(...lossLines(left, world.language).map((line) => `  ${line}`));
    if (pages.length > 1)
      lines.push(say(text.otherPages, { pages: pages.map((name, at) => `${at + 1} ${name}`).join(' · ') }));
    return success({
      json: {
        file: written.value,
        title: mapOf(snapshot).title,
        format,
        pages,
        page: index + 1,
        ...counts,
        left,
      },
      lines,
      isFine: true,
    });
  },
};
