/** What one visitor thinks of the service, if anything is said at all. */
import type { SiteSettings } from "@motcua/protocol";
import type { Dice } from "./dice.ts";
import type { PlannedVote } from "./plan-day.ts";

const votingShare = 0.35;
const satisfiedShare = 0.9;
/** Of those asked for reasons, some leave first: the level counts all the same. */
const reasonShare = 0.8;
const wordsShare = 0.25;
const words = [
  "Chờ hơi lâu vào buổi sáng.",
  "Mong có thêm ghế ngồi chờ.",
  "Biểu mẫu khó điền, cần thêm mẫu viết sẵn.",
  "Tôi phải đi lại hai lần mới xong.",
];

/** Throws the dice for one vote; null walks away. */
export function planVote(
  { ratingScale, ratingReasons }: Pick<SiteSettings, "ratingScale" | "ratingReasons">,
  dice: Dice,
): PlannedVote | null {
  const thinkSeconds = dice.around(8, 0.5);
  if (!dice.happens(votingShare)) return null;
  const side = dice.happens(satisfiedShare);
  const levels = ratingScale.levels.filter(({ satisfied }) => satisfied === side);
  // The best of the good and the mildest of the bad are pressed most.
  const highestFirst = (levels.length > 0 ? levels : ratingScale.levels).toSorted(
    (a, b) => b.value - a.value,
  );
  const level = dice.weighted(
    highestFirst,
    ({ value }) => 1 / (1 + (highestFirst[0]?.value ?? value) - value),
  ).value;
  const isAsked = level <= ratingScale.askReasonsAtOrBelow && ratingReasons.length > 0;
  const gives = dice.happens(reasonShare);
  const first = dice.weighted([...ratingReasons.map(({ id }) => id), null], (id) =>
    id === null ? 0.001 : 1,
  );
  const said = dice.happens(wordsShare) ? dice.weighted(words, () => 1) : null;
  return isAsked && gives
    ? { level, reasons: first === null ? [] : [first], words: said, thinkSeconds: thinkSeconds * 2 }
    : { level, reasons: [], words: null, thinkSeconds };
}
