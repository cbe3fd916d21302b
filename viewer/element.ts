/** Elements of the page: text is always text, and nothing is ever read as markup. */

/** true: the attribute is there; false: it is not. */
type Attributes = Readonly<Record<string, string | number | boolean>>;
type Child = Node | string | null;

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

export function button(
  text: string,
  press: (event: MouseEvent) => void,
  attributes: Attributes = {},
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, text);
  made.addEventListener('click', press);
  return made;
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** A shape, or a drawing of shapes that says nothing to those who do not see it. */
export function shape(tag: string, attributes: Attributes, ...children: readonly Node[]): SVGElement {
  const made = document.createElementNS(svgNamespace, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}
