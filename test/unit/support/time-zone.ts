/** Where the clocks of a test are: whatever zone it sets, the next test has the usual one. */
import { afterEach } from 'vitest';

export function keepZone(): void {
  const usual = process.env.TZ;
  afterEach(() => {
    if (usual === undefined) delete process.env.TZ;
    else process.env.TZ = usual;
  });
}
