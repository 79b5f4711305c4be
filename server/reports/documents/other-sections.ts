/** The shorter sections of the periodic report: officers' time, feedback, signs that need a look, the ministry's survey. */
import type { RatingFlagReport, SiteSettings, TypedReport, UtilisationReport } from "@motcua/protocol";
import type { DocumentBlock, DocumentSection } from "./office-document.ts";
import { dayWords, type Voice } from "./periodic-words.ts";

/** What signed-in time went to, a row a counter; the counters are compared, never the people. */
export function utilisationSection(
  report: UtilisationReport,
  { say, words, language }: Voice,
): DocumentSection {
  const title = say("Thời gian làm việc tại quầy", "Time at the counters");
  if (report.total.signedInSeconds === 0) return { title, blocks: [{ kind: "paragraph", text: words.none }] };
  const row = (name: string, of: UtilisationReport["total"]) => [
    name,
    of.signedInSeconds,
    of.serviceSeconds,
    of.walkSeconds + of.wrapUpSeconds,
    of.idleSeconds,
    of.pausedSeconds,
    of.utilisationPercent,
  ];
  const hours = (heading: string) => ({ heading, kind: "hours" as const });
  const pauses = report.total.pauses;
  return {
    title,
    blocks: [
      {
        kind: "table",
        title: say("Thời gian theo quầy (giờ)", "Time by counter (hours)"),
        columns: [
          { heading: words.counter, kind: "text" },
          hours(say("Có mặt", "Signed in")),
          hours(say("Giải quyết", "Service")),
          hours(say("Mời và hoàn tất", "Walk and wrap-up")),
          hours(say("Chờ khách", "Idle")),
          hours(say("Tạm dừng", "Paused")),
          { heading: say("Mức sử dụng", "Utilisation"), kind: "percent" },
        ],
        rows: report.groups.map((group) => row(group.name[language], group)),
        total: row(words.total, report.total),
      },
      ...(pauses.length === 0
        ? []
        : [
            {
              kind: "table" as const,
              title: say("Tạm dừng theo lý do", "Pauses by reason"),
              columns: [
                { heading: say("Lý do", "Reason"), kind: "text" as const },
                { heading: say("Số lần", "Times"), kind: "count" as const },
                hours(say("Thời gian (giờ)", "Time (hours)")),
              ],
              rows: pauses.map(({ reason, name, times, seconds }) => [
                name?.[language] ?? reason,
                times,
                seconds,
              ]),
              total: [
                words.total,
                pauses.reduce((sum, { times }) => sum + times, 0),
                report.total.pausedSeconds,
              ],
            },
          ]),
    ],
  };
}

/** Feedback received and answered, and the dialogue meetings. */
export function feedbackSection(
  { feedback, dialogues, activities }: TypedReport,
  settings: Pick<SiteSettings, "services">,
  { say, words, numbers, language }: Voice,
): DocumentSection {
  const { count } = numbers;
  const typed = feedback.typed.reduce(
    (sum, { received, resolved }) => ({
      received: sum.received + received,
      resolved: sum.resolved + resolved,
    }),
    { received: 0, resolved: 0 },
  );
  const received = feedback.received + typed.received;
  const nameOf = (id: string | null) =>
    settings.services.find((service) => service.id === id)?.[language] ?? say("Chung", "General");
  const blocks: DocumentBlock[] = [
    {
      kind: "paragraph",
      text: say(
        `Tiếp nhận ${count(received)} phản ánh, kiến nghị; đã trả lời ${count(feedback.answered + typed.resolved)}; đang xử lý ${count(received - feedback.answered - typed.resolved)}; quá hạn trả lời ${count(feedback.overdue)}.`,
        `${count(received)} pieces of feedback were received, ${count(feedback.answered + typed.resolved)} answered, ${count(received - feedback.answered - typed.resolved)} are open, ${count(feedback.overdue)} overdue.`,
      ),
    },
  ];
  if (feedback.byService.length > 0) {
    blocks.push({
      kind: "table",
      title: say("Phản ánh, kiến nghị theo lĩnh vực", "Feedback by field"),
      columns: [
        { heading: words.service, kind: "text" },
        { heading: say("Tiếp nhận", "Received"), kind: "count" },
        { heading: say("Đã trả lời", "Answered"), kind: "count" },
      ],
      rows: feedback.byService.map((row) => [nameOf(row.service), row.received, row.answered]),
      total: [words.total, feedback.received, feedback.answered],
    });
  }
  for (const { registrationFrom, registrationTo, meeting, registered } of dialogues) {
    const [from, to, day] = [registrationFrom, registrationTo, meeting].map(dayWords);
    blocks.push({
      kind: "paragraph",
      text: say(
        `Đối thoại với người dân, doanh nghiệp: đăng ký từ ${from} đến ${to}, tổ chức ngày ${day}, có ${count(registered)} lượt đăng ký.`,
        `Dialogue meeting: registration from ${from} to ${to}, held on ${day}, ${count(registered)} registered.`,
      ),
    });
  }
  for (const { procedures } of activities) {
    if (procedures === null) continue;
    blocks.push({
      kind: "paragraph",
      text: say(
        `Tổng số thủ tục hành chính: ${count(procedures.total)}, trong đó cấp huyện ${count(procedures.district)}, cấp xã ${count(procedures.commune)}.`,
        `Procedures: ${count(procedures.total)}, of which district ${count(procedures.district)}, commune ${count(procedures.commune)}.`,
      ),
    });
  }
  return { title: say("Phản ánh, kiến nghị và đối thoại", "Feedback and dialogue"), blocks };
}

/** Signs that ratings may have been pressed by staff; nothing is left out of the figures for them. */
export function flagSection(
  { flags, counterMonths, definitions }: RatingFlagReport,
  settings: Pick<SiteSettings, "counters">,
  { say, numbers, language }: Voice,
): DocumentSection {
  const number = (id: string) => settings.counters.find((counter) => counter.id === id)?.number ?? id;
  const kindName = (kind: string) => definitions.find((known) => known.kind === kind)?.name[language] ?? kind;
  const title = say("Dấu hiệu cần xem lại trong đánh giá", "Signs in the ratings that need a look");
  const looked = say(
    `Đã xem đánh giá của từng quầy theo từng tháng (${numbers.count(counterMonths)} lần xem); có ${numbers.count(flags.length)} dấu hiệu. Dấu hiệu là lý do để hỏi lại, không phải kết luận; không đánh giá nào bị loại khỏi số liệu.`,
    `The ratings of each counter were looked at month by month (${numbers.count(counterMonths)} looks); signs found: ${numbers.count(flags.length)}. A sign is a reason to ask, not a verdict; no rating was left out.`,
  );
  const blocks: DocumentBlock[] = [{ kind: "paragraph", text: looked }];
  if (flags.length > 0) {
    blocks.push({
      kind: "table",
      title: say("Dấu hiệu theo quầy và tháng", "Signs by counter and month"),
      columns: [
        { heading: say("Quầy và tháng", "Counter and month"), kind: "text" },
        { heading: say("Dấu hiệu", "Sign"), kind: "text" },
        { heading: say("Có", "Found"), kind: "count" },
        { heading: say("Trên", "Of"), kind: "count" },
      ],
      rows: flags.map(({ counter, month, kind, found, of }) => [
        `${say("Quầy", "Counter")} ${number(counter)}, ${month.slice(5)}/${month.slice(0, 4)}`,
        kindName(kind),
        found,
        of,
      ]),
      total: null,
    });
    blocks.push(...flags.slice(0, 20).map(({ why }) => ({ kind: "note" as const, text: why[language] })));
  }
  return { title, blocks };
}

/** The ministry's yearly survey, entered and not computed; null without any. */
export function sipasSection({ sipas }: TypedReport, { say, numbers }: Voice): DocumentSection | null {
  if (sipas.length === 0) return null;
  return {
    title: say("Chỉ số SIPAS (nhập từ nguồn khác để so sánh)", "SIPAS (entered, for comparison)"),
    blocks: sipas.map(({ year, percent, respondents, source }) => ({
      kind: "paragraph",
      text: say(
        `Năm ${year}: ${numbers.percent(percent)}${respondents === null ? "" : `, ${numbers.count(respondents)} người trả lời`}. Nguồn: ${source === "" ? "không ghi" : source}.`,
        `${year}: ${numbers.percent(percent)}${respondents === null ? "" : `, ${numbers.count(respondents)} respondents`}. Source: ${source === "" ? "not given" : source}.`,
      ),
    })),
  };
}
