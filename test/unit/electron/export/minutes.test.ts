import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { captureNote } from '#core/commands/session';
import { minutesOf } from '#core/sessions/minutes';
import { exportMinutes } from '#electron/export/export-minutes';
import { minutesDocx } from '#electron/export/minutes-docx';
import { minutesHtml } from '#electron/export/minutes-html';
import { heldSession } from '../../support/held-session';
import { hostileTexts } from '../../support/hostile-texts';
import { faultsOf } from '../../support/sound-package';
import { textsIn } from '../../support/sound-xml';
import { temporaryFolder } from '../support/temporary-folder';

const said = {
  en: ['Demo of autumn', 'For internal use', 'Participants', 'Cy', 'We *do* it (1.2 Wait)', 'Say how long'],
  ru: ['Demo of autumn', 'Для внутреннего пользования', 'Участники', 'Cy', 'Say how long', 'предложено'],
} as const;

describe('Minutes as files', () => {
  it.each(['en', 'ru'] as const)('say the same in a Word document (%s)', async (language) => {
    const bytes = await minutesDocx(heldSession(language).minutes);
    expect(faultsOf(bytes)).toEqual([]);
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    const words = textsIn(xml, 'w:t').join('\n');
    for (const each of said[language]) expect(words).toContain(each);
    expect(xml.split('w:val="Heading1"').length - 1).toBe(9);
  });

  it.each(['en', 'ru'] as const)('say the same on the page that is printed (%s)', (language) => {
    const html = minutesHtml(heldSession(language).minutes);
    for (const each of said[language]) expect(html).toContain(each);
    expect(html).toContain(`<html lang="${language}">`);
    expect(html.match(/<h2>/g)).toHaveLength(9);
  });

  it('are the same bytes for the same session', async () => {
    const { minutes } = heldSession();
    expect(await minutesDocx(minutes)).toEqual(await minutesDocx(minutes));
  });

  it('stay sound whatever was said', async () => {
    const { map, sessionId } = heldSession();
    for (const text of hostileTexts)
      map.commit('session.capture', captureNote, {
        sessionId,
        opened: { title: '', heldOn: null, plan: [] },
        noteKind: 'decision',
        text,
        stepId: null,
      });
    const choice = { language: 'en', date: '2026-10-06', confidentiality: 'none' } as const;
    const minutes = minutesOf(map.snapshot(), sessionId, choice);
    if (!minutes) throw new Error('there is a session');
    expect(faultsOf(await minutesDocx(minutes))).toEqual([]);
    expect(minutesHtml(minutes)).not.toMatch(/<(?:script|img|iframe|svg)\b/i);
  });

  it('are written whole into the folder, or not at all', async () => {
    const folder = temporaryFolder();
    const { map, sessionId } = heldSession();
    const options = {
      formats: ['md', 'docx'] as ('md' | 'docx')[],
      language: 'en',
      date: '2026-10-06',
      confidentiality: 'none',
    } as const;
    const about = { snapshot: map.snapshot(), folder, baseName: 'minutes', options };
    const written = await exportMinutes({ ...about, sessionId });
    expect(written.ok && written.value.map(({ format }) => format)).toEqual(['md', 'docx']);
    expect(readFileSync(join(folder, 'minutes.md'), 'utf8')).toContain('# Demo of autumn');
    const missing = await exportMinutes({ ...about, sessionId, folder: join(folder, 'nowhere') });
    expect(missing).toMatchObject({ ok: false, error: { code: 'folderNotFound' } });
  });
});
