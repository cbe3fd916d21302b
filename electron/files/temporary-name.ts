/** Names of temporary files beside their target: they say which process of which machine writes them. */
import { createHash, randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** Colleagues on other machines write into the same shared folder. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 6);
const shape = /^\..*\.([0-9a-f]{6})-(\d+)-[0-9a-f]{8}\.tapki-tmp$/s;
/** File systems take 255 bytes; a letter may be three. */
export const lettersKept = 40;

export const temporaryName = (target: string): string => {
  const own = `${machine}-${process.pid}-${randomBytes(4).toString('hex')}`;
  return join(dirname(target), `.${basename(target).slice(0, lettersKept)}.${own}.tapki-tmp`);
};

export interface TemporaryOwner {
  readonly isThisMachine: boolean;
  readonly processId: number;
}

/** null: not a temporary file of ours. */
export function ownerOf(name: string): TemporaryOwner | null {
  const [, where, processId] = shape.exec(name) ?? [];
  if (where === undefined) return null;
  return { isThisMachine: where === machine, processId: Number(processId) };
}

/** Whether a file of that name was made while this target was being written, by whomever. */
export const isTemporaryOf = (target: string, name: string): boolean =>
  ownerOf(name) !== null && name.startsWith(`.${basename(target).slice(0, lettersKept)}.`);
