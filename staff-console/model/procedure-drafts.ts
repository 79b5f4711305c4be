import type { Bilingual, Procedure, ProcedureDetail, ServiceId, SiteSettings } from "@motcua/protocol";

/** A procedure as it is typed: every field a text. */
export interface ProcedureDraft {
  readonly service: ServiceId;
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  /** one paper a line; the n-th line of the English says the n-th of the Vietnamese */
  readonly papersVi: string;
  readonly papersEn: string;
  readonly feeVi: string;
  readonly feeEn: string;
  readonly workingDays: string;
  readonly placeVi: string;
  readonly placeEn: string;
  readonly noteVi: string;
  readonly noteEn: string;
}

/** A draft to fill in, of nothing or of a procedure that is there. */
export function procedureDraftOf(procedure: Procedure | null, service: ServiceId): ProcedureDraft {
  const detail = procedure?.detail;
  const both = (field: string, text: Bilingual | null | undefined) => ({
    [`${field}Vi`]: text?.vi ?? "",
    [`${field}En`]: text?.en ?? "",
  });
  return {
    service: procedure?.service ?? service,
    code: procedure?.code ?? "",
    vi: procedure?.vi ?? "",
    en: procedure?.en ?? "",
    papersVi: (detail?.papers ?? []).map(({ vi }) => vi).join("\n"),
    papersEn: (detail?.papers ?? []).map(({ en }) => en).join("\n"),
    workingDays: detail?.workingDays?.toString() ?? "",
    ...both("fee", detail?.fee),
    ...both("place", detail?.place),
    ...both("note", detail?.note),
  } as ProcedureDraft;
}

/** What stands in the way of saving. */
export type ProcedureProblem = "name" | "days" | "papers" | "twice";

const mostPapers = 20;

/** A draft as a procedure, or what is wrong with it. Where the English is left out it says the Vietnamese. */
export function procedureOf(draft: ProcedureDraft): Procedure | ProcedureProblem {
  const vi = draft.vi.trim();
  if (vi === "") return "name";
  const days = draft.workingDays.trim();
  if (days !== "" && !/^([0-9]{1,2}|[12][0-9]{2}|3[0-5][0-9]|36[0-5])$/.test(days)) return "days";
  const papers = linesOf(draft.papersVi);
  if (papers.length > mostPapers) return "papers";
  const papersEn = linesOf(draft.papersEn);
  const detail: ProcedureDetail = {
    papers: papers.map((paper, nth) => ({ vi: paper, en: papersEn[nth] ?? paper })),
    fee: textOf(draft.feeVi, draft.feeEn),
    workingDays: days === "" ? null : Number(days),
    place: textOf(draft.placeVi, draft.placeEn),
    note: textOf(draft.noteVi, draft.noteEn),
    example: false,
  };
  const named = {
    service: draft.service,
    code: draft.code.trim() === "" ? null : draft.code.trim(),
    vi,
    en: draft.en.trim() === "" ? vi : draft.en.trim(),
  };
  return saysSomething(detail) ? { ...named, detail } : named;
}

const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

function textOf(vi: string, en: string): Bilingual | null {
  const said = vi.trim();
  return said === "" ? null : { vi: said, en: en.trim() === "" ? said : en.trim() };
}

const saysSomething = ({ papers, fee, workingDays, place, note }: ProcedureDetail) =>
  papers.length > 0 || [fee, workingDays, place, note].some((part) => part !== null);

const isSame = (a: Pick<Procedure, "service" | "vi">, b: Pick<Procedure, "service" | "vi">) =>
  a.service === b.service && a.vi === b.vi;

/** Puts a procedure in the place of the one it was made from, or at the end of its service's. */
export function putProcedure(before: Procedure | null, after: Procedure) {
  return (settings: SiteSettings): SiteSettings => ({
    ...settings,
    procedures:
      before === null
        ? [...settings.procedures, after]
        : settings.procedures.map((known) => (isSame(known, before) ? after : known)),
  });
}

/** Whether another procedure of its service has this name already: kiosks and reports tell them apart by it. */
export function isTaken(settings: SiteSettings, before: Procedure | null, after: Procedure): boolean {
  return settings.procedures.some(
    (known) => isSame(known, after) && (before === null || !isSame(known, before)),
  );
}

export function removeProcedure(procedure: Procedure) {
  return (settings: SiteSettings): SiteSettings => ({
    ...settings,
    procedures: settings.procedures.filter((known) => !isSame(known, procedure)),
  });
}

/** Rows that were pasted: what fits, and the numbers of the lines that do not. */
export interface PastedProcedures {
  readonly procedures: readonly Procedure[];
  readonly wrongLines: readonly number[];
}

/**
 * Reads rows as a spreadsheet copies them, columns parted by tabs: service (its letter or name), code, name, English name,
 * papers parted by semicolons, fee, working days, note. What stands behind the name may be missing.
 */
export function readPasted(text: string, services: SiteSettings["services"]): PastedProcedures {
  const procedures: Procedure[] = [];
  const wrongLines: number[] = [];
  for (const [at, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const [of = "", code = "", vi = "", en = "", papers = "", fee = "", days = "", note = ""] = line
      .split("\t")
      .map((cell) => cell.trim());
    const service = services.find(({ prefix, vi: name }) => [prefix, name].includes(of))?.id;
    const read =
      service === undefined
        ? "name"
        : procedureOf({
            ...procedureDraftOf(null, service),
            code,
            vi,
            en,
            papersVi: papers.replaceAll(";", "\n"),
            feeVi: fee,
            workingDays: days,
            noteVi: note,
          });
    if (typeof read === "string") wrongLines.push(at + 1);
    else procedures.push(read);
  }
  return { procedures, wrongLines };
}

/** Puts pasted procedures in: those of the same service and name are written anew, the others are added. */
export function putPasted(pasted: readonly Procedure[]) {
  return (settings: SiteSettings): SiteSettings => {
    const latest = new Map(pasted.map((procedure) => [`${procedure.service} ${procedure.vi}`, procedure]));
    const kept = settings.procedures.filter(({ service, vi }) => !latest.has(`${service} ${vi}`));
    return { ...settings, procedures: [...kept, ...latest.values()] };
  };
}
