/**
 * Makes the templates a new map can begin with, in Russian and in English, into assets/templates/.
 * Same sources, same bytes. The files are of the short kind that docs/file-format.md lets a script write.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { templateFiles } from './templates/template-files';

const folder = join(import.meta.dirname, '..', 'assets', 'templates');
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
for (const { name, text } of templateFiles()) await writeFile(join(folder, name), text);
