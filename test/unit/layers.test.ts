/**
 * The walls of the house, tried one by one: a wrong import in each direction must be refused by the linter
 * with a message that says what to use instead, and the right imports beside it must pass. All files lie in
 * a temporary folder with our configuration and are linted in one run.
 */
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Wall, walls } from './walls';

const root = resolve(import.meta.dirname, '../..');

const report = z.object({
  diagnostics: z.array(
    z.object({
      message: z.string(),
      category: z.string(),
      location: z.object({ path: z.string(), start: z.object({ line: z.number() }).optional() }),
    }),
  ),
});
type Finding = z.infer<typeof report>['diagnostics'][number];

/** Rules beside the imports of the table: one file each, refused in its first line. */
const others = {
  ipcElsewhere: ['electron/menu.ts', "import { ipcMain } from 'electron';\nipcMain.eventNames();\n"],
  ipcAtHome: ['electron/ipc.ts', "import { ipcMain } from 'electron';\nipcMain.eventNames();\n"],
  wholeElectron: ['electron/network.ts', "import * as all from 'electron';\nall.app.quit();\n"],
  writerElsewhere: [
    'electron/menu-file.ts',
    "import { writeFile } from 'node:fs/promises';\nawait writeFile('a', 'b');\n",
  ],
  syncWriterElsewhere: [
    'electron/note.ts',
    "import { writeFileSync } from 'node:fs';\nwriteFileSync('a', 'b');\n",
  ],
  wholeOfFiles: ['electron/all-files.ts', "import * as fs from 'node:fs';\nfs.rmSync('a');\n"],
  defaultOfFiles: ['electron/cli/later.ts', "import fs from 'node:fs/promises';\nawait fs.rm('a');\n"],
  writerInEvidence: [
    'electron/evidence/aside-file.ts',
    "import { rename } from 'node:fs/promises';\nawait rename('a', 'b');\n",
  ],
  writerInReaders: [
    'electron/evidence/readers/out.ts',
    "import { createWriteStream } from 'node:fs';\ncreateWriteStream('a');\n",
  ],
  writerInParser: [
    'electron/parser/out.ts',
    "import { open } from 'node:fs/promises';\nawait open('a', 'w');\n",
  ],
  writerAtHome: ['electron/files/new-way.ts', "import { rm } from 'node:fs/promises';\nawait rm('a');\n"],
  readerElsewhere: [
    'electron/show.ts',
    "import { existsSync } from 'node:fs';\nimport { readFile } from 'node:fs/promises';\nexistsSync('a');\nawait readFile('a');\n",
  ],
  bridgeElsewhere: ['renderer/state/open-map.ts', "window.tapki.on('map.open', () => undefined);\n"],
  bridgeAtHome: ['renderer/platform/bridge.ts', "window.tapki.on('map.open', () => undefined);\n"],
  typeOnly: ['core/scene/scene.ts', "export type { View } from '../../renderer/state/view';\n"],
  dynamicImport: [
    'renderer/canvas/later.tsx',
    "export const later = () => import('../evidence/import-dialog');\n",
  ],
  barrel: ['core/text/index.ts', "export * from './stem';\n"],
  hen: ['core/text/hen.ts', "import { egg } from './egg';\nexport const hen = () => egg;\n"],
  egg: ['core/text/egg.ts', "import { hen } from './hen';\nexport const egg = () => hen;\n"],
  longFile: ['core/text/long.ts', `${'// a line\n'.repeat(400)}export const end = 1;\n`],
  camelCase: ['core/text/mixedCase.ts', 'export const one = 1;\n'],
} as const;

const folder = mkdtempSync(join(tmpdir(), 'tapki-layers-'));
let findings: readonly Finding[] = [];

const place = (path: string, source: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), source);
};

const lint = (): Promise<string> =>
  new Promise((done) => {
    const program = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
    const args = [program, 'lint', '--vcs-enabled=false', '--max-diagnostics=none', '--reporter=json', '.'];
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 64_000_000 }, (_error, stdout) =>
      done(stdout),
    );
  });

beforeAll(async () => {
  for (const name of ['biome.json', 'package.json']) copyFileSync(join(root, name), join(folder, name));
  for (const wall of walls) {
    const names = [...wall.refused, ...wall.allowed];
    place(wall.from, names.map((name) => `import '${name}';\n`).join(''));
  }
  for (const [path, source] of Object.values(others)) place(path, source);
  findings = report.parse(JSON.parse(await lint())).diagnostics;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const layerFindings = (wall: Wall, name: string): readonly string[] => {
  const line = [...wall.refused, ...wall.allowed].indexOf(name) + 1;
  return findings
    .filter(({ category }) => category === 'lint/style/noRestrictedImports')
    .filter(({ location }) => location.path === wall.from && location.start?.line === line)
    .map(({ message }) => message);
};

const rulesBroken = ([path]: readonly [string, string]): readonly string[] =>
  findings.filter(({ location }) => location.path === path).map(({ category }) => category);

describe.each(walls)('$from', (wall) => {
  it.each(wall.refused)('may not import %s', (name) => {
    const messages = layerFindings(wall, name);
    expect(messages).not.toHaveLength(0);
    expect(messages.join(' ')).toContain(wall.says);
  });
  it.each(wall.allowed)('may import %s', (name) => {
    expect(layerFindings(wall, name)).toEqual([]);
  });
});

describe('Beside the table', () => {
  const imports = 'lint/style/noRestrictedImports';
  const bridge = 'lint/nursery/noJsRestrictedProperties';

  it('only electron/ipc.ts speaks to ipcMain', () => {
    expect(rulesBroken(others.ipcElsewhere)).toContain(imports);
    expect(rulesBroken(others.wholeElectron)).toContain(imports);
    expect(rulesBroken(others.ipcAtHome)).not.toContain(imports);
  });
  it('only electron/files writes files, whatever way node:fs is imported', () => {
    const { writerElsewhere, syncWriterElsewhere, wholeOfFiles, defaultOfFiles } = others;
    const { writerInEvidence, writerInReaders, writerInParser } = others;
    const outside = [writerElsewhere, syncWriterElsewhere, wholeOfFiles, defaultOfFiles];
    for (const file of [...outside, writerInEvidence, writerInReaders, writerInParser]) {
      expect(rulesBroken(file), file[0]).toContain(imports);
    }
    expect(rulesBroken(others.writerAtHome)).not.toContain(imports);
    expect(rulesBroken(others.readerElsewhere)).not.toContain(imports);
  });
  it('only renderer/platform touches what the preload put into the window', () => {
    expect(rulesBroken(others.bridgeElsewhere)).toContain(bridge);
    expect(rulesBroken(others.bridgeAtHome)).not.toContain(bridge);
  });
  it('a type or a late import goes through no wall either', () => {
    expect(rulesBroken(others.typeOnly)).toContain(imports);
    expect(rulesBroken(others.dynamicImport)).toContain(imports);
  });
  it('import cycles fail', () => {
    expect(rulesBroken(others.hen)).toContain('lint/suspicious/noImportCycles');
    expect(rulesBroken(others.egg)).toContain('lint/suspicious/noImportCycles');
  });
  it('barrels, files over 400 lines and file names in other cases fail', () => {
    expect(rulesBroken(others.barrel)).toContain('lint/performance/noReExportAll');
    expect(rulesBroken(others.longFile)).toContain('lint/style/noExcessiveLinesPerFile');
    expect(rulesBroken(others.camelCase)).toContain('lint/style/useFilenamingConvention');
  });
});
