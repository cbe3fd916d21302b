/**
 * The programme in both languages: the year of the published report with its worked cases on the screen, each total the
 * sum of its parts, and a review begun on contacts that were imported.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as playwright } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import type { Language } from '#core/document/records/field';
import { csvText } from '#core/evidence/safe-cell';
import { runTapki } from './harness/command-line';
import { samplesOfContacts } from './harness/sample';
import { test } from './harness/test';
import { fewRatings, workedProgramme, workedYear } from './harness/worked-programme';
import { ProgrammePage } from './pages/programme';
import { axeFindings } from './support/axe';

/** As people read them; spaces that do not break are spaces here. */
const worked: Readonly<Record<Language, Readonly<Record<string, readonly string[]>>>> = {
  en: {
    register: ['132 raised', '72.7%', '25.8%', '1.5%', 'The goal of 70% is passed by 2.7 pp'],
    funnel: [
      '27,000 ideas → 1,365 unique → 115 tasks → 42 planned + 3 shipped',
      '5.1% of ideas are unique',
      '8.4% of unique requests became tasks',
      '70 tasks neither planned nor shipped',
    ],
    immersion: ['407', '+35.7%'],
    scoreboard: [
      '+8.0 pp · +9.3% rel.',
      '+2.0 pp · +2.4% rel.',
      '+10.0 pp · +200.0% rel.',
      '+10.0 pp · +20.0% rel.',
      '+20.0 pp · +33.3% rel.',
      '−20.0 pp · −50.0% rel.',
      '44.6–73.7%',
    ],
  },
  ru: {
    register: ['Всего 132', '72,7 %', '25,8 %', '1,5 %', '2,7 п.п.'],
    funnel: ['27 000', '1 365', '5,1 %', '8,4 %', '70'],
    immersion: ['407', '+35,7 %'],
    scoreboard: [
      '+8,0 п.п. · +9,3 % отн.',
      '+2,0 п.п. · +2,4 % отн.',
      '+10,0 п.п. · +200,0 % отн.',
      '+10,0 п.п. · +20,0 % отн.',
      '+20,0 п.п. · +33,3 % отн.',
      '−20,0 п.п. · −50,0 % отн.',
      '44,6–73,7 %',
    ],
  },
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** Of October 2026, as the sample has them. */
function contactsOfMonth(count: number): string {
  const [header = [], ...rows]: readonly string[][] = parse(samplesOfContacts(Number.POSITIVE_INFINITY), {
    relax_column_count: true,
  });
  const at = header.indexOf('Created at');
  const own = rows.filter((row) => row[at]?.startsWith('2026-10')).slice(0, count);
  return csvText([header, ...own], ',');
}

const lastAndRest = <T>(list: readonly T[]): readonly [T | undefined, readonly T[]] => [
  list.at(-1),
  list.slice(0, -1),
];

for (const language of ['en', 'ru'] as const) {
  test(`a year of the programme shows its worked cases, and each total is the sum of its parts (${language})`, async ({
    start,
    profile,
  }) => {
    const folder = mkdtempSync(join(tmpdir(), 'tapki-programme-'));
    const file = join(folder, '2025.cjm');
    writeFileSync(file, workedProgramme(language));
    writeFileSync(join(folder, 'contacts.csv'), contactsOfMonth(400));
    expect(
      runTapki(['contacts', 'import', 'contacts.csv'], { profile, folder, hasDisplay: false }).code,
    ).toBe(0);
    const { window, errors } = await start({ language, args: [file] });
    // Both themes are looked at, one with each language.
    await window.emulateMedia({ colorScheme: language === 'en' ? 'light' : 'dark', reducedMotion: 'reduce' });
    const programme = new ProgrammePage(window, language);
    await expect(programme.main.getByRole('tab').first()).toBeVisible({ timeout: 30_000 });
    const seen = async (part: string): Promise<void> => {
      for (const words of worked[language][part] ?? []) await expect(programme.main).toContainText(words);
      expect({ part, findings: await axeFindings(window) }).toEqual({ part, findings: [] });
      const body = await window.screenshot();
      await playwright.info().attach(`${part}-${language}`, { body, contentType: 'image/png' });
    };

    await programme.part('review');
    await programme.register();
    await seen('register');
    const [register = [], months] = lastAndRest(await programme.numbersOf(programme.main.locator('table')));
    // Problems, raised, done, in work, open, deferred, rejected; the state and the share are no parts of a sum.
    for (const column of [1, 2, 3, 4, 5, 6, 7])
      expect(sum(months.map((row) => row[column] ?? 0))).toBe(register[column]);
    expect(sum(register.slice(3, 8))).toBe(workedYear.problems.raised);

    await programme.part('requests');
    await programme.funnel();
    await seen('funnel');

    await programme.part('immersion');
    await programme.resultsOfImmersion('2025');
    await seen('immersion');
    for (const [table, columns] of [
      [0, [0, 2, 3, 4]],
      [1, [0, 1]],
    ] as const) {
      const [total = [], parts] = lastAndRest(
        await programme.numbersOf(programme.main.locator('table').nth(table)),
      );
      for (const column of columns) expect(sum(parts.map((row) => row[column] ?? 0))).toBe(total[column]);
      expect(total).toContain(workedYear.participants.came);
    }

    await programme.part('scoreboard');
    await programme.goal(fewRatings);
    await seen('scoreboard');

    await programme.part('review');
    await programme.review();
    const { listed, notListed, unassigned, contacts } = await programme.coverageOfCandidates();
    await seen('ranking');
    expect(contacts).toBe(400);
    expect(listed + notListed + unassigned).toBe(contacts);
    expect(sum(await programme.contactsOfCandidates())).toBe(listed);
    expect(errors).toEqual([]);
    rmSync(folder, { recursive: true, force: true });
  });
}
