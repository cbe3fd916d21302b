/** How large a table may become when it is written out as text: a small file can say a billion rows. */
import { inMebibytes, limits } from '#core/limits';
import { EvidenceError } from '../evidence-error';

export const mostWritten = (fileBytes: number): number =>
  Math.max(fileBytes * limits.table.writtenRatio, limits.table.writtenRatioFrom);

export const writtenTooLarge = (name: string, fileBytes: number): EvidenceError =>
  new EvidenceError('tableTooLarge', { name, limit: inMebibytes(mostWritten(fileBytes)) });
