/** Dossiers of several periods as one: flows add up, what is open at the end is the last period's. */
import type { Bilingual, DossierFigures, FiguresPeriod } from "@motcua/protocol";

export interface PeriodFigures {
  readonly period: FiguresPeriod;
  readonly figures: DossierFigures;
}

export type Combined =
  | { readonly kind: "combined"; readonly figures: DossierFigures }
  | { readonly kind: "not-possible"; readonly why: Bilingual };

/** `received` holds what was brought over: it may be counted once only, so each later period must say how much that is. */
export function combineDossiers(all: readonly PeriodFigures[]): Combined {
  const inOrder = all.toSorted((a, b) => (a.period.from < b.period.from ? -1 : 1));
  const [first] = inOrder;
  const last = inOrder.at(-1);
  if (first === undefined || last === undefined) return { kind: "not-possible", why: nothing };
  if (inOrder.length === 1) return { kind: "combined", figures: first.figures };
  if (inOrder.some(({ period }, at) => at > 0 && period.from < (inOrder[at - 1]?.period.until ?? ""))) {
    return { kind: "not-possible", why: overlap };
  }
  const later = inOrder.slice(1);
  if (later.some(({ figures }) => figures.carriedOver === null))
    return { kind: "not-possible", why: noCarry };
  const sum = (of: (one: DossierFigures) => number) =>
    inOrder.reduce((total, { figures }) => total + of(figures), 0);
  const carriedLater = later.reduce((total, { figures }) => total + (figures.carriedOver ?? 0), 0);
  return {
    kind: "combined",
    figures: {
      received: sum(({ received }) => received) - carriedLater,
      carriedOver: first.figures.carriedOver,
      resolved: sum((one) => one.resolved ?? one.early + one.onTime + one.late),
      early: sum(({ early }) => early),
      onTime: sum(({ onTime }) => onTime),
      late: sum(({ late }) => late),
      open: last.figures.open,
      openInTerm: last.figures.openInTerm,
      openOverdue: last.figures.openOverdue,
    },
  };
}

const nothing = { vi: "Không có đợt số liệu nào.", en: "There is no batch." };
const overlap = {
  vi: "Các đợt số liệu trùng ngày nhau nên không cộng được; hãy thay thế hoặc rút bớt một đợt.",
  en: "The batches speak of the same days and cannot be added; replace or withdraw one of them.",
};
const noCarry = {
  vi: "Không cộng được các kỳ vì chưa biết số hồ sơ kỳ trước chuyển qua; hồ sơ tồn sẽ bị tính hai lần.",
  en: "The periods cannot be added: it is not known how many dossiers were brought over, and those would count twice.",
};
