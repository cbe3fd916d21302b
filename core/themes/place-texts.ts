/**
 * Where texts lie beside each other: features brought down to a hundred dimensions (latent semantic analysis), each
 * text a direction. Further texts are placed by what was learnt from the first.
 */
import { featuresOf, learnVocabulary, type Vocabulary } from './features';
import { type Dense, normaliseRows, times } from './matrix';
import type { Random } from './random';
import type { Reading } from './read-text';
import { decompose } from './svd';

export interface Space {
  readonly vocabulary: Vocabulary;
  readonly projection: Dense;
  readonly singular: Float64Array;
}

export interface Places {
  readonly plain: Dense;
  /** What many texts share counts once more: the last directions are those of single words. */
  readonly stressed: Dense;
}

const dimensions = 100;

export function learnSpace(
  readings: readonly Reading[],
  weights: Float32Array,
  random: Random,
): { space: Space; places: Places } {
  const vocabulary = learnVocabulary(readings, weights);
  const { places, projection, singular } = decompose(featuresOf(readings, vocabulary), dimensions, random);
  return { space: { vocabulary, projection, singular }, places: bothOf(places, singular) };
}

export function placeIn(space: Space, readings: readonly Reading[]): Places {
  return bothOf(times(featuresOf(readings, space.vocabulary), space.projection), space.singular);
}

function bothOf(plain: Dense, singular: Float64Array): Places {
  const { values, width } = plain;
  const stressed = {
    ...plain,
    values: values.map((value, at) => value * Math.sqrt(singular[at % width] ?? 0)),
  };
  normaliseRows(plain);
  normaliseRows(stressed);
  return { plain, stressed };
}
