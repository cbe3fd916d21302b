/** The programme on the screen: its parts, what they show, and the numbers of their tables. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Language } from '#core/document/records/field';
import { visitViews } from '#core/i18n/messages/immersion-calendar';
import { visitResults } from '#core/i18n/messages/immersion-results';
import { programmeTabs } from '#core/i18n/messages/programme-tabs';
import { requests } from '#core/i18n/messages/requests';
import { reviewScreen } from '#core/i18n/messages/review-screen';
import { scoreboardText } from '#core/i18n/messages/scoreboard';
import { vocText } from '#core/i18n/messages/voc';
import { type Message, type MessageValues, translate } from '#core/i18n/translate';

/** Whole numbers as people read them, whatever the language puts between thousands. */
export const numberIn = (text: string): number => Number(text.replaceAll(/[^\d]/g, ''));

export class ProgrammePage {
  readonly main: Locator;

  constructor(
    readonly page: Page,
    private readonly language: Language,
  ) {
    this.main = page.getByRole('main');
  }

  readonly say = (message: Message, values?: MessageValues): string =>
    translate(this.language, message, values);

  async part(name: keyof typeof programmeTabs): Promise<void> {
    const tab = this.page.getByRole('tab', { name: this.say(programmeTabs[name]), exact: true });
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
  }

  private async view(name: Message): Promise<void> {
    await this.main.getByText(this.say(name), { exact: true }).first().click();
  }

  readonly register = (): Promise<void> => this.view(reviewScreen.registerView);
  readonly funnel = (): Promise<void> => this.view(requests.funnel);

  async resultsOfImmersion(year: string): Promise<void> {
    await this.view(visitViews.results);
    await this.main.getByLabel(this.say(visitResults.year), { exact: true }).selectOption(year);
  }

  /** Opens what a goal is made of. */
  async goal(title: string): Promise<void> {
    await this.main.getByRole('button', { name: this.say(scoreboardText.details, { title }) }).click();
  }

  /** Begins the review of October 2026, the last month that the sample's contacts have. */
  async review(): Promise<void> {
    await this.view(reviewScreen.reviewView);
    const month = this.language === 'en' ? 'October 2026' : 'октябрь 2026';
    await this.main.getByRole('button', { name: this.say(reviewScreen.makeFor, { month }) }).click();
    await expect(this.main.getByRole('heading', { name: month })).toBeVisible();
  }

  /** Row by row, without the headings of the rows; the last row is that of totals. */
  async numbersOf(table: Locator): Promise<readonly (readonly number[])[]> {
    const rows = table.locator('tbody tr, tfoot tr');
    await expect(rows.first()).toBeVisible();
    const cells = await rows.evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll('td, th')].slice(1).map((cell) => cell.textContent ?? '')),
    );
    return cells.map((row) => row.map(numberIn));
  }

  private get candidates(): Locator {
    return this.main.getByRole('region', { name: this.say(reviewScreen.candidates) });
  }

  /** Finds themes, which are the month's problems where no step is bound, and reads where its contacts are. */
  async coverageOfCandidates(): Promise<Record<'listed' | 'notListed' | 'unassigned' | 'contacts', number>> {
    await this.candidates.getByRole('button', { name: this.say(reviewScreen.findThemes) }).click();
    await expect(this.candidates.getByRole('listitem').first()).toBeVisible({ timeout: 60_000 });
    const [start = ''] = this.say(vocText.coverage).split('{listed}');
    const line = (await this.candidates.getByText(start).textContent()) ?? '';
    const [listed = 0, notListed = 0, unassigned = 0, contacts = 0] = (
      line.match(/\d[\d\s,]*\d|\d/g) ?? []
    ).map(numberIn);
    return { listed, notListed, unassigned, contacts };
  }

  /** Of each problem, in the order of the list. */
  async contactsOfCandidates(): Promise<readonly number[]> {
    const lines = await this.candidates.getByRole('listitem').allInnerTexts();
    return lines.map((line) => numberIn(/([\d\s,]+)\s(?:contact|обращен)/.exec(line)?.[1] ?? ''));
  }
}
