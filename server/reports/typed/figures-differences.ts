/** Every sum of a batch that does not add up: accepted, and shown wherever the figures are (docs/measures.md). */
import type { DossierFigures, FiguresContent, FiguresDifference, SurveyContent } from "@motcua/protocol";
import { differenceIn } from "./difference.ts";
import { dossierKeys, dossierNames } from "./dossier-names.ts";
import { dossierRow } from "./dossier-row.ts";
import { ratingsOf } from "./survey-ratings.ts";

export function figuresDifferences(content: FiguresContent): FiguresDifference[] {
  switch (content.kind) {
    case "survey":
      return surveyDifferences(content);
    case "dossiers": {
      const own = content.total === null ? [] : dossierDifferences(null, content.total);
      const inFields = content.fields.flatMap(({ name, figures }) => dossierDifferences(name, figures));
      return [...own, ...inFields, ...acrossFields(content.total, content.fields)];
    }
    case "activities": {
      const { procedures } = content;
      if (procedures === null) return [];
      return differenceIn({
        of: null,
        parts: [
          { name: { vi: "thủ tục cấp huyện", en: "district procedures" }, n: procedures.district },
          { name: { vi: "thủ tục cấp xã", en: "commune procedures" }, n: procedures.commune },
        ],
        whole: { name: { vi: "tổng số thủ tục", en: "all procedures" }, n: procedures.total },
      });
    }
    case "sipas":
    case "visits":
      return [];
    default:
      return content satisfies never;
  }
}

function surveyDifferences(content: SurveyContent): FiguresDifference[] {
  if (content.valid === null) return [];
  return differenceIn({
    of: null,
    parts: [
      { name: { vi: "tổng số phiếu theo mức", en: "forms counted by level" }, n: ratingsOf(content).n },
    ],
    whole: { name: { vi: "số phiếu hợp lệ", en: "valid forms" }, n: content.valid },
  });
}

function dossierDifferences(of: string | null, figures: DossierFigures): FiguresDifference[] {
  const part = (key: keyof DossierFigures) => ({ name: dossierNames[key], n: figures[key] ?? 0 });
  const { resolved, open, received } = dossierRow(of, null, figures);
  const differences: FiguresDifference[] = [];
  if (figures.resolved !== null) {
    const whole = { name: dossierNames.resolved, n: figures.resolved };
    differences.push(...differenceIn({ of, parts: [part("early"), part("onTime"), part("late")], whole }));
  }
  if (figures.open !== null) {
    const whole = { name: dossierNames.open, n: figures.open };
    differences.push(...differenceIn({ of, parts: [part("openInTerm"), part("openOverdue")], whole }));
  }
  const parts = [
    { name: dossierNames.resolved, n: resolved },
    { name: dossierNames.open, n: open },
  ];
  const whole = { name: dossierNames.received, n: received };
  return [...differences, ...differenceIn({ of, parts, whole })];
}

/** The fields against the source's own total, figure by figure, where every field states it. */
function acrossFields(
  total: DossierFigures | null,
  fields: readonly { readonly figures: DossierFigures }[],
): FiguresDifference[] {
  if (total === null || fields.length === 0) return [];
  return dossierKeys.flatMap((key) => {
    const whole = total[key];
    const parts = fields.map(({ figures }) => figures[key]);
    if (whole === null || parts.some((part) => part === null)) return [];
    const { vi, en } = dossierNames[key];
    const sum = parts.reduce((added: number, part) => added + (part ?? 0), 0);
    const all = { vi: `${vi}, cộng các lĩnh vực`, en: `${en}, all fields together` };
    const stated = { vi: `${vi}, tổng số`, en: `${en}, total` };
    return differenceIn({
      of: null,
      parts: [{ name: all, n: sum }],
      whole: { name: stated, n: whole },
    });
  });
}
