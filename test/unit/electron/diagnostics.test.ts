/** Diagnostics hold no word that people wrote: not by their shape, not from the log. */
import { describe, expect, it } from 'vitest';
import { type Diagnostics, diagnostics } from '#core/desktop/diagnostics';
import { diagnosticsText } from '#core/desktop/diagnostics-text';
import { shownFailures } from '#electron/diagnostics-failures';

const canary = 'Иванова просит возврат';
const at = '2026-11-02T10:00:00.000Z';

const told: Diagnostics = {
  at,
  versions: { app: '0.1.0', electron: '45.4.1', chrome: '130.0.1.2', node: '20.18.1', duckdb: '1.5.6-r.1' },
  formats: { map: 12, contacts: 10 },
  system: {
    platform: 'linux',
    release: '6.1.0-13-amd64',
    arch: 'x64',
    processors: 2,
    memoryMb: 23_000,
    freeMb: 78_000,
    isPackaged: true,
    isSandboxed: true,
  },
  displays: [{ width: 1920, height: 1080, scale: 1.25 }],
  settings: {
    language: 'ru',
    theme: 'dark',
    interfaceSize: 125,
    hasSeenGuide: true,
    hasLogo: false,
    presets: 3,
    keepsDumps: false,
    asksForUpdates: false,
  },
  stores: [{ store: 'mirror', files: 7, bytes: 3 * 2 ** 20 }],
  processes: [{ kind: 'Tab', memoryMb: 210, percent: 4 }],
  failures: [],
};

/** Every place of the value that a text could stand in, one at a time. */
function withTextAnywhere(value: unknown): unknown[] {
  if (Array.isArray(value)) {
    return value.flatMap((each, place) =>
      withTextAnywhere(each).map((changed) => value.map((old, index) => (index === place ? changed : old))),
    );
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    const changed = entries.flatMap(([name, each]) =>
      withTextAnywhere(each).map((other) => ({ ...value, [name]: other })),
    );
    return [...changed, { ...value, [canary]: 1 }, { ...value, more: canary }];
  }
  return [canary];
}

describe('Diagnostics', () => {
  it('have no place that a sentence fits into, but the lines of failures that are read with care', () => {
    expect(diagnostics.safeParse(told).success).toBe(true);
    const hostile = withTextAnywhere(told);
    expect(hostile.length).toBeGreaterThan(40);
    for (const value of hostile) {
      expect(diagnostics.safeParse(value).success, JSON.stringify(value).slice(0, 200)).toBe(false);
    }
  });

  it.each(['ru', 'en'] as const)('say all of it in words (%s)', (language) => {
    const library = { databaseVersion: 6, maps: 200, records: 41_000, screenshots: 2_000, versions: 90 };
    const text = diagnosticsText(language, told, { library, contacts: { sources: 4, rows: 1_500_000 } });
    for (const part of ['45.4.1', '1.5.6-r.1', '1920', '210', '6.1.0-13-amd64', '200', '90']) {
      expect(text).toContain(part);
    }
    expect(text).not.toMatch(/\{\w+\}|undefined|NaN/);
    expect(text.replace(/\D/g, '')).toContain('1500000');
  });

  it('say plainly what could not be counted', () => {
    const text = diagnosticsText('ru', told, { library: null, contacts: null });
    expect(text.match(/прочитать не удалось/g)).toHaveLength(2);
  });
});

describe('Failures of a log', () => {
  const line = (entry: object): string => JSON.stringify({ at, ...entry });

  it('are its failures, newest last, with their codes', () => {
    const text = [
      line({ event: 'start', version: '0.1.0' }),
      line({
        event: 'call failed',
        name: 'maps.write',
        error: 'Error',
        code: 'ENOSPC',
        places: 'a (main.js:1:2)',
      }),
      line({ event: 'window process gone', reason: 'oom', exitCode: 9 }),
    ].join('\n');
    expect(shownFailures(text)).toEqual([
      `${at} call failed, name maps.write, error Error, code ENOSPC, places a (main.js:1:2)`,
      `${at} window process gone, reason oom, exitCode 9`,
    ]);
  });

  it('lose the folders that earlier versions wrote', () => {
    const places =
      'at open (file:///home/petrov/Tapki/resources/app.asar/out/main/main.js:1:2) < at C:/Users/petrov/x.js:3:4';
    const [shown = ''] = shownFailures(line({ event: 'export failed', places }));
    expect(shown).not.toContain('petrov');
    expect(shown).toContain('main.js:1:2');
  });

  it('leave out whatever somebody else wrote into the file', () => {
    const foreign = [
      canary,
      line({ event: `${canary} failed` }),
      line({ event: 'call failed', name: canary }),
      line({ event: 'call failed', [canary]: 1 }),
      line({ event: 'call failed', deep: { words: canary } }),
      '{"at":"yesterday","event":"call failed"}',
    ];
    expect(shownFailures(foreign.join('\n')).join('\n')).not.toContain('Иванова');
  });

  it('are the last twenty', () => {
    const many = Array.from({ length: 50 }, (_, count) => line({ event: 'export failed', count }));
    const shown = shownFailures(many.join('\n'));
    expect(shown).toHaveLength(20);
    expect(shown.at(-1)).toContain('count 49');
  });
});
