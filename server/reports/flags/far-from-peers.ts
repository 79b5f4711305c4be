/** A counter whose ratings stand far from those of the other counters, given how many there are. */
import { median } from "./chance-of.ts";
import type { CounterMonth } from "./counter-month.ts";
import { type Found, readable } from "./found.ts";

const fewestPeers = 4;
const fewestOfACounter = 20;
/** Counters differ honestly at least so much (on the scale of the arc sine, where every share weighs the same). */
const leastSpread = 0.06;
/** So many spreads from the middle is far. */
const far = 3.3;

interface Part {
  readonly found: number;
  readonly of: number;
}

/**
 * Looks first at the response rate, then at the share of the best level, each against the middle of the other
 * counters; their own spread and the number of answers decide what is far (a funnel with overdispersion: Spiegelhalter,
 * Quality and Safety in Health Care 2005). Only what staff could gain is a sign: more answers, or better ones.
 */
export function findFarFromPeers(own: CounterMonth, peers: readonly CounterMonth[]): Found | null {
  const answered = farther(responseOf, own, peers);
  if (answered !== null) {
    const { part, usual } = answered;
    const [told, middle] = [readable(part.found / part.of), readable(usual)];
    return {
      kind: "far-from-peers",
      ...part,
      why: {
        vi: `${told.vi}% số lượt phục vụ có đánh giá, trong khi ở các quầy khác thường là ${middle.vi}%.`,
        en: `${told.en}% of the visits were rated, while ${middle.en}% is usual at the other counters.`,
      },
    };
  }
  const best = Math.max(...[own, ...peers].flatMap(({ votes }) => votes.map(({ level }) => level)));
  const pleased = farther((month) => bestOf(best, month), own, peers);
  if (pleased === null) return null;
  const { part, usual } = pleased;
  const [told, middle] = [readable(part.found / part.of), readable(usual)];
  return {
    kind: "far-from-peers",
    ...part,
    why: {
      vi: `${told.vi}% số lượt ở mức cao nhất, trong khi ở các quầy khác thường là ${middle.vi}%.`,
      en: `${told.en}% of the answers are at the best level, while ${middle.en}% is usual at the other counters.`,
    },
  };
}

function farther(partOf: (month: CounterMonth) => Part, own: CounterMonth, peers: readonly CounterMonth[]) {
  const part = partOf(own);
  const others = peers.map(partOf).filter(({ of }) => of >= fewestOfACounter);
  if (part.of < fewestOfACounter || others.length < fewestPeers) return null;
  const middle = median(others.map(angle));
  const noise = median(others.map(({ of }) => 1 / (4 * of)));
  const seen = 1.4826 * median(others.map((other) => Math.abs(angle(other) - middle)));
  const spread = Math.max(leastSpread, Math.sqrt(Math.max(0, seen ** 2 - noise)));
  const away = (angle(part) - middle) / Math.sqrt(spread ** 2 + 1 / (4 * part.of));
  return away > far ? { part, usual: Math.sin(middle) ** 2 } : null;
}

const angle = ({ found, of }: Part): number => Math.asin(Math.sqrt(found / of));

const responseOf = ({ votes, legs }: CounterMonth): Part => {
  const of = legs.filter(({ rateable }) => rateable === 1).length;
  return { found: Math.min(of, votes.filter(({ leg }) => leg !== null).length), of };
};

const bestOf = (best: number, { votes }: CounterMonth): Part => ({
  found: votes.filter(({ level }) => level === best).length,
  of: votes.length,
});
