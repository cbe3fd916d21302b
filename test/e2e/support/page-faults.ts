/** Finds what must never be shown on a page: text cut by its box, past the window, or over other text. */
import type { Page } from '@playwright/test';

export const pageFaults = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const nameOf = (part: Element): string => `${part.localName}.${part.className}`;
    if (document.documentElement.scrollWidth > innerWidth + 1)
      faults.push('the page is wider than its window');

    const isShown = (part: Element): boolean => {
      const { width, height } = part.getBoundingClientRect();
      const isFolded = part.closest('details:not([open])') !== null && part.closest('summary') === null;
      return width > 3 && height > 3 && !isFolded && part.closest('svg') === null && part.checkVisibility();
    };
    /** Without what lies outside of the part that scrolls, or cuts, around it. */
    const seen = (part: Element) => {
      const { left, top, right, bottom } = part.getBoundingClientRect();
      const box = { left, top, right, bottom };
      for (let around = part.parentElement; around; around = around.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(around);
        if (overflowX === 'visible' && overflowY === 'visible') continue;
        const edge = around.getBoundingClientRect();
        box.left = Math.max(box.left, edge.left);
        box.top = Math.max(box.top, edge.top);
        box.right = Math.min(box.right, edge.right);
        box.bottom = Math.min(box.bottom, edge.bottom);
      }
      return box;
    };
    const hasOwnText = (part: Element): boolean =>
      [...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '');

    const look = (part: Element): void => {
      const { overflowX, overflowY, textOverflow } = getComputedStyle(part);
      const isCut = (overflow: string): boolean =>
        (overflow === 'hidden' || overflow === 'clip') && textOverflow !== 'ellipsis';
      const isWide = isCut(overflowX) && part.scrollWidth > part.clientWidth + 1;
      if (isWide || (isCut(overflowY) && part.scrollHeight > part.clientHeight + 2))
        faults.push(`${nameOf(part)} is cut`);
    };
    const lookAtText = (part: Element): void => {
      const isOpen = getComputedStyle(part).overflowX === 'visible';
      if (isOpen && part.scrollWidth > part.clientWidth + 2) faults.push(`${nameOf(part)} spills`);
      if (seen(part).right > innerWidth + 1) faults.push(`${nameOf(part)} is past the window`);
    };
    const compare = (part: Element, next: Element): void => {
      if (part.contains(next) || next.contains(part)) return;
      const [one, other] = [seen(part), seen(next)];
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (across > 2 && down > 2) faults.push(`${nameOf(part)} stands over ${nameOf(next)}`);
    };

    const parts = [...document.body.querySelectorAll('*:not(script, style, noscript)')].filter(isShown);
    parts.forEach(look);
    // Pins stand where they point, one over another if need be.
    const texts = parts.filter(
      (part) =>
        hasOwnText(part) && getComputedStyle(part).display !== 'inline' && !part.matches('.picture .pin'),
    );
    texts.forEach(lookAtText);
    texts.forEach((text, index) => {
      for (const next of texts.slice(index + 1)) compare(text, next);
    });
    return faults;
  });
