/** Parses JSON from outside: depth is counted before parsing, so that nothing after it has to recurse without end. */

export const isTooDeep = (text: string, depthLimit: number): boolean =>
  depthOf(text, depthLimit) > depthLimit;

/** undefined: not JSON, or nested deeper than `depthLimit`. */
export function parseJson(text: string, depthLimit: number): unknown {
  return isTooDeep(text, depthLimit) ? undefined : parseShallow(text);
}

/** Of a text whose depth was counted already. */
export function parseShallow(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const quote = 0x22;
const backslash = 0x5c;

/** Levels of brackets outside strings; stops counting past the limit. */
function depthOf(text: string, limit: number): number {
  let depth = 0;
  let deepest = 0;
  let isInString = false;
  for (let at = 0; at < text.length && deepest <= limit; at += 1) {
    const code = text.charCodeAt(at);
    if (isInString) {
      if (code === backslash) at += 1;
      else if (code === quote) isInString = false;
    } else if (code === quote) isInString = true;
    // [ and {; ] and }.
    else if (code === 0x5b || code === 0x7b) {
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else if (code === 0x5d || code === 0x7d) depth -= 1;
  }
  return deepest;
}
