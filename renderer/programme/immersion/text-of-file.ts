/** A small table that a person chose, as text: its marks and UTF-8 are sure signs, else it is Windows Cyrillic. */
import { sniffEncoding } from '#core/evidence/sniff';

export async function textOfFile(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sure = sniffEncoding(bytes, true);
  return new TextDecoder(sure === null || sure === 'utf-32' ? 'windows-1251' : sure).decode(bytes);
}
