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
}

const dimensions = 100;

export function learnSpace(
  readings: readonly Reading[],
  weights: Float32Array,
  random: Random,
): { space: Space; places: Dense } {
  const vocabulary = learnVocabulary(readings, weights);
  const { places, projection } = decompose(featuresOf(readings, vocabulary), dimensions, random);
  normaliseRows(places);
  return { space: { vocabulary, projection }, places };
}

export function placeIn(space: Space, readings: readonly Reading[]): Dense {
  const places = times(featuresOf(readings, space.vocabulary), space.projection);
  normaliseRows(places);
  return places;
}
