/** Writes docs/map.schema.json from the record schemas: `npx tsx scripts/make-schema.ts`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fileSchemaText } from '#core/file/file-schema';

const target = fileURLToPath(new URL('../docs/map.schema.json', import.meta.url));
writeFileSync(target, fileSchemaText());
console.log(`Wrote ${target}`);
