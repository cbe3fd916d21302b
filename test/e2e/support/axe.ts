/** What axe has against the page as it stands now, at any impact, in a line each. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Lists of entries stand over the whole window, as menus of the system do, and so in no landmark. */
const overLandmarks = '[role="menu"], [role="listbox"]';

interface Look {
  /** Those alone; left out: all. */
  readonly rules?: readonly string[];
  /** What was not looked at before, by selector; left out: the whole page. */
  readonly within?: string | undefined;
}

/** What is on its way in is paler than what has come. What moves for ever is not waited for. */
const settled = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
        .map(({ finished }) => finished),
    ),
  );

export async function axeFindings(page: Page, { rules, within }: Look = {}): Promise<readonly string[]> {
  await settled(page);
  const hasList = (await page.locator(overLandmarks).filter({ visible: true }).count()) > 0;
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (rules) axe.withRules([...rules]);
  else if (hasList) axe.disableRules('region');
  if (within !== undefined) axe.include(within);
  // Behind a dialog nothing can be reached; it is looked at for itself.
  else if ((await page.getByRole('dialog').count()) > 0) axe.exclude('main').exclude('aside');
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any, all, none }) => {
      const reason = [...any, ...all, ...none][0]?.message ?? '';
      return `${id}: ${html.slice(0, 200)} ${reason.slice(0, 120)}`;
    }),
  );
}
