/**
 * Makes a cube small enough for a file: the rarest values of a dimension are counted together until no more than so many
 * cells are left. Whole values are folded, never single cells: what is shown under a name is all there is of it.
 */
import {
  type Cells,
  type Cube,
  columnNames,
  type Dimension,
  dimensions,
  namedIn,
  type ValueName,
} from './cube';

/** Sources are what the dashboard is about: they stay apart. */
const folded = ['category', 'theme', 'channel'] as const satisfies readonly Dimension[];
/** Fewer values than these are kept whatever the cells. */
const fewestValues = 4;

const isRest = (name: ValueName | undefined): boolean => typeof name === 'object' && name.is === 'rest';
const isNamed = (name: ValueName): boolean => typeof name === 'string';

export function foldCube(cube: Cube, mostCells: number): Cube {
  let now = merged(cube);
  while (now.cells.contacts.length > mostCells) {
    const [longest] = folded.toSorted((a, b) => namedIn(now, b) - namedIn(now, a));
    if (longest === undefined || namedIn(now, longest) <= fewestValues) return now;
    now = keepLargest(now, longest, Math.max(fewestValues, Math.floor(namedIn(now, longest) * 0.7)));
  }
  return now;
}

/** Values of a dimension beyond the `most` with the most comments become one. */
export function keepLargest(cube: Cube, dimension: Dimension, most: number): Cube {
  const names = cube.names[dimension];
  const sizes = names.map(() => 0);
  for (const [row, place] of cube.cells[dimension].entries())
    sizes[place] = (sizes[place] ?? 0) + (cube.cells.contacts[row] ?? 0);
  const places = names.map((_, place) => place);
  const named = places
    .filter((place) => isNamed(names[place] ?? ''))
    .toSorted((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
  if (named.length <= most) return cube;
  const kept = new Set(named.slice(0, most));
  const stays = places.filter(
    (place) => kept.has(place) || (!isNamed(names[place] ?? '') && !isRest(names[place])),
  );
  const placeOf = new Map(stays.map((place, index) => [place, index]));
  return merged({
    ...cube,
    names: { ...cube.names, [dimension]: [...stays.map((place) => names[place] ?? ''), { is: 'rest' }] },
    cells: {
      ...cube.cells,
      [dimension]: cube.cells[dimension].map((place) => placeOf.get(place) ?? stays.length),
    },
  });
}

/** Values of one name are one value: hidden themes are all among the rest, and a survey may be named like its contacts. */
export function joinAlike(cube: Cube): Cube {
  const join = (dimension: Dimension) => {
    const keys = cube.names[dimension].map((name) => JSON.stringify(name));
    const own = [...new Set(keys)];
    const places = keys.map((key) => own.indexOf(key));
    return {
      names: own.map((key) => cube.names[dimension][keys.indexOf(key)] ?? ''),
      cells: cube.cells[dimension].map((place) => places[place] ?? 0),
    };
  };
  const joined = {
    source: join('source'),
    theme: join('theme'),
    category: join('category'),
    channel: join('channel'),
  };
  return merged({
    ...cube,
    names: {
      source: joined.source.names,
      theme: joined.theme.names,
      category: joined.category.names,
      channel: joined.channel.names,
    },
    cells: {
      ...cube.cells,
      source: joined.source.cells,
      theme: joined.theme.cells,
      category: joined.category.cells,
      channel: joined.channel.cells,
    },
  });
}

/** Rows of one combination become one row, sorted so that a file of them packs well. */
function merged(cube: Cube): Cube {
  const { cells } = cube;
  const rows = new Map<string, number[]>();
  for (const row of cells.contacts.keys()) {
    const values = columnNames.map((name) => cells[name][row] ?? 0);
    const key = values.slice(0, dimensions.length + 1).join(' ');
    const own = rows.get(key);
    if (own === undefined) rows.set(key, values);
    else for (const at of [5, 6, 7]) own[at] = (own[at] ?? 0) + (values[at] ?? 0);
  }
  const sorted = [...rows.values()].toSorted(
    (a, b) => (a[4] ?? 0) - (b[4] ?? 0) || (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0),
  );
  const column = (name: (typeof columnNames)[number]) => {
    const at = columnNames.indexOf(name);
    return sorted.map((values) => values[at] ?? 0);
  };
  const made: Cells = {
    source: column('source'),
    theme: column('theme'),
    category: column('category'),
    channel: column('channel'),
    month: column('month'),
    contacts: column('contacts'),
    rated: column('rated'),
    dissatisfied: column('dissatisfied'),
  };
  return { ...cube, cells: made };
}
