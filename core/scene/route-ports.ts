/** Gives every path a place of its own on the edges of the cards it joins. */
import { CARD_WIDTH } from './layout-types';
import { arrivalSide, type CardPlace, centreOf, type OpenArc, type OpenFork } from './route-types';

const PORT_GAP = 22;

/** Moves the ends of the arcs apart: those that go left stand left. */
export function spreadPorts(arcs: readonly OpenArc[], forks: Iterable<OpenFork>): void {
  const ports = new Map<string, { towards: number; put: (x: number) => void; place: CardPlace }[]>();
  const add = (side: string, place: CardPlace, towards: number, put: (x: number) => void) => {
    const key = `${side} ${place.index}`;
    const group = ports.get(key) ?? [];
    group.push({ place, towards, put });
    ports.set(key, group);
  };
  for (const arc of arcs) {
    const { from, to } = arc;
    add(arc.side, from, to?.index ?? from.index, (x) => {
      arc.fromX = x;
      if (!to) arc.toX = x;
    });
    if (!to) continue;
    // A path to the same card comes back right of where it left.
    add(arc.side, to, from.index + 0.25, (x) => {
      arc.toX = x;
    });
  }
  const forked = new Set<string>();
  for (const fork of forks) forked.add(`${arrivalSide(fork)} ${fork.to.index}`);
  for (const [key, group] of ports) {
    group.sort((one, other) => one.towards - other.towards);
    // A fork comes to the middle, and its label stands left of it: the others keep to the right.
    const isForked = forked.has(key);
    const room = isForked ? CARD_WIDTH / 2 - 16 : CARD_WIDTH - 32;
    const gap = Math.min(PORT_GAP, room / group.length);
    const first = isForked ? gap : (-(group.length - 1) / 2) * gap;
    group.forEach(({ place, put }, index) => {
      put(centreOf(place) + first + index * gap);
    });
  }
}
