// What the processor offers, as code may use it.

import type { Feature } from '../target/native.ts';

/** What processors have, by the names that systems use. */
const featureNames: Readonly<Record<string, Feature>> = {
  sse4_1: 'sse41',
  sse41: 'sse41',
  popcnt: 'popcnt',
  abm: 'lzcnt',
  lzcnt: 'lzcnt',
  bmi1: 'bmi1',
  bmi2: 'bmi2',
  fma: 'fma',
};

/** The extensions that code may use on a processor with these features. */
export function featuresOf(names: ReadonlySet<string>): ReadonlySet<Feature> {
  const features = new Set<Feature>();
  for (const [name, feature] of Object.entries(featureNames)) if (names.has(name)) features.add(feature);
  return features;
}
