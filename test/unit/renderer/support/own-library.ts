import Dexie from 'dexie';
import { afterEach, beforeEach } from 'vitest';
import { MapDatabase } from '#renderer/storage/database';

let names = 0;

/** A library of its own for each test of the file, gone with it. `use`: keeps it where the tests find it. */
export function withOwnLibrary(use: (database: MapDatabase) => void): void {
  let library: MapDatabase | null = null;
  beforeEach(async () => {
    names += 1;
    library = new MapDatabase(`library-${names}`);
    await library.open();
    use(library);
  });
  afterEach(async () => {
    library?.close();
    if (library) await Dexie.delete(library.name);
  });
}
