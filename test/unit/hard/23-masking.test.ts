/** How much personal data of texts made by chance masking finds, and how many numbers that are nobody's it leaves alone. */
import { describe, expect, it } from 'vitest';
import { mask } from '#core/text/mask';
import { seededRandom } from '#core/themes/random';
import { hardCheck } from '../../hard/check';
import { textWithoutPersonalData, textWithPersonalData } from '../support/masking-corpus';
import { corpusKinds, harmlessKinds } from '../support/masking-sentences';
import { certainKinds, type Labelled, scoreOf } from '../support/masking-set';

const check = hardCheck(23);
const fewest = { phone: 0.99, email: 0.99, card: 0.99, inn: 0.97, snils: 0.97, passport: 0.97 } as const;
const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;

describe(`Masking of texts made by chance (seed ${check.seed})`, () => {
  const count = check.size(5_000, 50_000);
  const random = seededRandom(check.seed);
  const made = Array.from({ length: count }, () => textWithPersonalData(random));

  it.each(corpusKinds)('finds what is a %s, in both languages', { timeout: 300_000 }, (kind) => {
    for (const language of ['ru', 'en'] as const) {
      const own = made.filter((text) => text.kind === kind && text.language === language);
      const { recall, labelled, missed } = scoreOf(own, {}, [kind]);
      const required = `at least ${percent(fewest[kind])}`;
      const seen = `${percent(recall)} of ${labelled}`;
      check.note({ name: `${kind}, ${language}, found`, required, seen, holds: recall >= fewest[kind] });
      expect(recall, `${kind} ${language}:\n${missed.slice(0, 40).join('\n')}`).toBeGreaterThanOrEqual(
        fewest[kind],
      );
    }
  });

  it('leaves numbers alone that are nobody’s', { timeout: 300_000 }, () => {
    const texts = Array.from({ length: check.size(20_000, 100_000) }, () => textWithoutPersonalData(random));
    for (const kind of harmlessKinds) {
      const own = texts.filter((text) => text.kind === kind);
      const touched = own.filter(({ text }) => mask(text).text !== text);
      const right = 1 - touched.length / own.length;
      const seen = `${percent(right)} of ${own.length}`;
      check.note({ name: `${kind}: left alone`, required: 'at least 98.00 %', seen, holds: right >= 0.98 });
      const examples = touched.slice(0, 30).map(({ text }) => `${text} → ${mask(text).text}`);
      expect(right, `${kind}:\n${examples.join('\n')}`).toBeGreaterThanOrEqual(0.98);
    }
    const all: readonly Labelled[] = [...made, ...texts];
    const { precision } = scoreOf(all, {}, certainKinds);
    check.note({
      name: 'precision',
      required: 'at least 98.00 %',
      seen: percent(precision),
      holds: precision >= 0.98,
    });
    expect(precision).toBeGreaterThanOrEqual(0.98);
  });
});
