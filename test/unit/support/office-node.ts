/** XML of office files as a tree, read as strictly as office programs do; throws at the first fault. */
import { SaxesParser } from 'saxes';

export interface OfficeNode {
  /** With its prefix. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: OfficeNode[];
}

export function parseOffice(xml: string): OfficeNode {
  const parser = new SaxesParser({ xmlns: true });
  const open: OfficeNode[] = [{ name: '', attributes: new Map(), children: [] }];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const told = Object.values(attributes).map((each): [string, string] => [each.name, each.value]);
    const node: OfficeNode = { name, attributes: new Map(told), children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  const [root] = open[0]?.children ?? [];
  if (!root) throw new Error('Nothing in it');
  return root;
}
