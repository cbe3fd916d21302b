/** Reads XML as strictly as office programs do; throws at the first fault. */
import { SaxesParser } from 'saxes';

/** Texts of the elements called `name`, in order. */
export function textsIn(xml: string, name: string): readonly string[] {
  const texts: string[] = [];
  let depth = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    if (tag.name !== name) return;
    depth += 1;
    texts.push('');
  });
  parser.on('closetag', (tag) => {
    if (tag.name === name) depth -= 1;
  });
  parser.on('text', (text) => {
    if (depth > 0) texts.push((texts.pop() ?? '') + text);
  });
  parser.write(xml).close();
  return texts;
}

/** Throws at the first fault, and where the document asks for a type of its own: with it, anything could be fetched. */
export function expectSoundXml(xml: string, name: string): void {
  try {
    textsIn(xml, '');
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : 'no XML'}`);
  }
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new Error(`${name} declares a type`);
}
