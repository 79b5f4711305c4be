/** Dossiers in the periodic report: figures of the provincial software, with every difference printed. */
import type { DossierRow, DossiersReport, LateDossiers, Qd766Rate } from "@motcua/protocol";
import type { DocumentBlock, DocumentCell, DocumentSection, DocumentTable } from "./office-document.ts";
import type { Voice } from "./periodic-words.ts";

/** The section, with late dossiers by field where there are any. */
export function dossierSection(
  dossiers: DossiersReport | null,
  late: LateDossiers | null,
  voice: Voice,
): DocumentSection {
  const { say, language } = voice;
  const title = say("Giải quyết hồ sơ", "Dossiers");
  if (dossiers === null) {
    return {
      title,
      blocks: [
        {
          kind: "paragraph",
          text: say(
            "Trong kỳ chưa nhập số liệu hồ sơ từ phần mềm một cửa của tỉnh.",
            "No dossier figures of the provincial software were entered for this period.",
          ),
        },
      ],
    };
  }
  const { total, why, fields, rows, differences, qd766 } = dossiers;
  return {
    title,
    blocks: [
      ...(total === null ? [] : [sentence(total, voice), shares(total, voice)]),
      ...(why === null ? [] : [{ kind: "note" as const, text: why[language] }]),
      ...differences.map(({ of, sentence: said }) => ({
        kind: "note" as const,
        text:
          say("Số liệu không khớp: ", "Figures that do not add up: ") +
          (of === null ? "" : `${of}: `) +
          said[language],
      })),
      ...(total === null
        ? [
            table(
              say("Theo lần nhập", "By batch"),
              rows.map(({ total: row }) => row),
              null,
              voice,
            ),
          ]
        : []),
      ...(fields.length === 0
        ? []
        : [table(say("Hồ sơ theo lĩnh vực", "Dossiers by field"), fields, total, voice)]),
      ...lateByField(late, voice),
      rate(qd766, voice),
      ...qd766.asked.map((question) => ({ kind: "note" as const, text: question[language] })),
    ],
  };
}

function sentence(total: DossierRow, { say, numbers }: Voice): DocumentBlock {
  const { count, percent } = numbers;
  const share = (value: number | null) => (value === null ? "" : ` (${percent(value)})`);
  return {
    kind: "paragraph",
    text: say(
      `Tiếp nhận ${count(total.received)} hồ sơ. Đã giải quyết ${count(total.resolved)} hồ sơ${share(total.percentResolved)}, trong đó trước hạn ${count(total.early)}${share(total.percentEarly)}, đúng hạn ${count(total.onTime)}${share(total.percentOnTime)}, quá hạn ${count(total.late)}${share(total.percentLate)}. Đang giải quyết ${count(total.open)} hồ sơ${share(total.percentOpen)}, trong đó trong hạn ${count(total.openInTerm)}, quá hạn ${count(total.openOverdue)}.`,
      `${count(total.received)} dossiers were received. ${count(total.resolved)} were resolved${share(total.percentResolved)}: ${count(total.early)} early${share(total.percentEarly)}, ${count(total.onTime)} on time${share(total.percentOnTime)}, ${count(total.late)} late${share(total.percentLate)}. ${count(total.open)} are open${share(total.percentOpen)}: ${count(total.openInTerm)} in term, ${count(total.openOverdue)} overdue.`,
    ),
  };
}

function shares(total: DossierRow, { say, words }: Voice): DocumentTable {
  const sum = (...parts: (number | null)[]) =>
    parts.some((part) => part === null)
      ? null
      : Math.round(parts.reduce<number>((all, part) => all + (part ?? 0), 0) * 100) / 100;
  return {
    kind: "table",
    title: say("Kết quả giải quyết hồ sơ", "Dossiers in figures"),
    columns: [
      { heading: words.item, kind: "text" },
      { heading: say("Số hồ sơ", "Dossiers"), kind: "count" },
      { heading: say("Tỷ lệ trên tiếp nhận", "Share of received"), kind: "percent" },
      { heading: say("Tỷ lệ trên đã giải quyết", "Share of resolved"), kind: "percent" },
    ],
    rows: [
      [
        say("Đã giải quyết", "Resolved"),
        total.resolved,
        total.percentResolved,
        sum(total.percentEarly, total.percentOnTime, total.percentLate),
      ],
      [say("– trước hạn", "– early"), total.early, null, total.percentEarly],
      [say("– đúng hạn", "– on time"), total.onTime, null, total.percentOnTime],
      [say("– quá hạn", "– late"), total.late, null, total.percentLate],
      [say("Đang giải quyết", "Open"), total.open, total.percentOpen, null],
      [say("– trong hạn", "– in term"), total.openInTerm, null, null],
      [say("– quá hạn", "– overdue"), total.openOverdue, null, null],
    ],
    total: [
      say("Tiếp nhận", "Received"),
      total.received,
      sum(total.percentResolved, total.percentOpen),
      null,
    ],
  };
}

function table(
  title: string,
  rows: readonly DossierRow[],
  total: DossierRow | null,
  { say, words }: Voice,
): DocumentTable {
  const count = (heading: string) => ({ heading, kind: "count" as const });
  const row = (name: string, of: DossierRow): DocumentCell[] => [
    name,
    of.received,
    of.early,
    of.onTime,
    of.late,
    of.openInTerm,
    of.openOverdue,
  ];
  return {
    kind: "table",
    title,
    columns: [
      { heading: words.service, kind: "text" },
      count(say("Tiếp nhận", "Received")),
      count(say("Trước hạn", "Early")),
      count(say("Đúng hạn", "On time")),
      count(say("Quá hạn", "Late")),
      count(say("Đang GQ, trong hạn", "Open, in term")),
      count(say("Đang GQ, quá hạn", "Open, overdue")),
    ],
    rows: rows.map((of) => row(of.name ?? words.total, of)),
    total: total === null ? null : row(words.total, total),
  };
}

function lateByField(late: LateDossiers | null, { say, words, numbers }: Voice): DocumentBlock[] {
  if (late === null || late.byField.length === 0) return [];
  const all = late.byField.reduce((sum, { late: n }) => sum + n, 0);
  const title = say("Hồ sơ quá hạn theo lĩnh vực", "Late dossiers by field");
  const latest = late.byField.toSorted((a, b) => b.late - a.late);
  return [
    {
      kind: "table",
      title,
      columns: [
        { heading: words.service, kind: "text" },
        { heading: say("Hồ sơ quá hạn", "Late dossiers"), kind: "count" },
      ],
      rows: latest.map(({ field, late: n }) => [field, n]),
      total: [words.total, all],
    },
    {
      kind: "chart",
      title,
      words: `${title}. ${latest.map(({ field, late: n }) => `${field}: ${numbers.count(n)}`).join("; ")}.`,
      unit: say("hồ sơ", "dossiers"),
      categories: latest.slice(0, 15).map(({ field }) => field),
      series: [{ name: say("Quá hạn", "Late"), values: latest.slice(0, 15).map(({ late: n }) => n) }],
    },
  ];
}

function rate(
  { percent, lowPercent, highPercent, underAuthority }: Qd766Rate,
  { say, numbers }: Voice,
): DocumentBlock {
  const name = say(
    "Tỷ lệ hài lòng theo Quyết định 766/QĐ-TTg (tính trên hồ sơ thuộc thẩm quyền)",
    "Rate of Decision 766/QĐ-TTg (of dossiers under authority)",
  );
  const of =
    underAuthority === null
      ? ""
      : say(` trên ${numbers.count(underAuthority)} hồ sơ`, ` of ${numbers.count(underAuthority)} dossiers`);
  const bounds =
    lowPercent === null || highPercent === null
      ? ""
      : say(
          ` Nằm trong khoảng ${numbers.percent(lowPercent)} đến ${numbers.percent(highPercent)}.`,
          ` It lies between ${numbers.percent(lowPercent)} and ${numbers.percent(highPercent)}.`,
        );
  const said =
    percent === null ? say("chưa tính được", "cannot be computed yet") : numbers.percent(percent) + of;
  return { kind: "paragraph", text: `${name}: ${said}.${percent === null ? bounds : ""}` };
}
