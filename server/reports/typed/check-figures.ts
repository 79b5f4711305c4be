/** What cannot be accepted, each with its field and a plain sentence; what merely does not add up is a difference. */
import type {
  DossiersContent,
  FiguresContent,
  FiguresPeriod,
  FiguresProblem,
  SiteSettings,
  SurveyContent,
} from "@motcua/protocol";
import { isDay } from "../../domain/calendar-day.ts";
import { bilingual } from "./numbers.ts";
import { ratingsOf } from "./survey-ratings.ts";

type Office = Pick<SiteSettings, "services">;

export function figuresProblems(content: FiguresContent, office: Office): FiguresProblem[] {
  switch (content.kind) {
    case "survey":
      return [...periodProblems(content.period), ...surveyProblems(content, office)];
    case "dossiers":
      return [...periodProblems(content.period), ...dossierProblems(content, office)];
    case "activities":
      return [...periodProblems(content.period), ...dialogueProblems(content.dialogue)];
    case "visits":
      return periodProblems(content.period);
    case "sipas":
      return [];
    default:
      return content satisfies never;
  }
}

const problem = (field: string, vi: string, en: string): FiguresProblem => ({ field, sentence: { vi, en } });

/** A half-open period of days that the calendar has. */
export function periodProblems({ from, until }: FiguresPeriod): FiguresProblem[] {
  if (!isDay(from))
    return [problem("period.from", "Ngày đầu kỳ không có trong lịch.", "The first day is no day.")];
  if (!isDay(until))
    return [problem("period.until", "Ngày cuối kỳ không có trong lịch.", "The last day is no day.")];
  if (until > from) return [];
  return [
    problem(
      "period.until",
      "Kỳ số liệu phải kết thúc sau ngày bắt đầu.",
      "The period must end after it begins.",
    ),
  ];
}

function surveyProblems(content: SurveyContent, { services }: Office): FiguresProblem[] {
  const { issued, collected, valid, service, answers } = content;
  const problems: FiguresProblem[] = [];
  const { n, satisfied } = ratingsOf(content);
  const above = (
    field: string,
    less: number | null,
    lessName: [string, string],
    more: number | null,
    moreName: [string, string],
  ) => {
    if (less === null || more === null || less <= more) return;
    const sentence = bilingual(
      (write) =>
        `${lessName[0]} (${write(less)}) không thể nhiều hơn ${moreName[0].toLowerCase()} (${write(more)}).`,
      (write) =>
        `${lessName[1]} (${write(less)}) cannot be more than ${moreName[1].toLowerCase()} (${write(more)}).`,
    );
    problems.push({ field, sentence });
  };
  above("collected", collected, ["Số phiếu thu về", "Forms collected"], issued, [
    "Số phiếu phát ra",
    "Forms issued",
  ]);
  above("valid", valid, ["Số phiếu hợp lệ", "Valid forms"], collected, [
    "Số phiếu thu về",
    "Forms collected",
  ]);
  above("valid", valid, ["Số phiếu hợp lệ", "Valid forms"], issued, ["Số phiếu phát ra", "Forms issued"]);
  above("answers", n, ["Số phiếu đếm được", "Forms counted"], issued, ["Số phiếu phát ra", "Forms issued"]);
  above("answers", n, ["Số phiếu đếm được", "Forms counted"], collected, [
    "Số phiếu thu về",
    "Forms collected",
  ]);
  above("answers", satisfied, ["Số hài lòng", "Satisfied ratings"], n, ["Tổng số phiếu", "All ratings"]);
  if (service !== null && !services.some(({ id }) => id === service)) {
    problems.push(problem("service", "Không có lĩnh vực này ở đây.", "There is no such service here."));
  }
  if (
    answers.by === "levels" &&
    new Set(answers.counts.map(({ level }) => level)).size < answers.counts.length
  ) {
    problems.push(problem("answers", "Một mức đánh giá được nhập hai lần.", "A level was given twice."));
  }
  return problems;
}

function dossierProblems({ total, fields }: DossiersContent, { services }: Office): FiguresProblem[] {
  if (total === null && fields.length === 0) {
    return [problem("fields", "Chưa có lĩnh vực hay tổng số nào.", "There is no field and no total.")];
  }
  const problems: FiguresProblem[] = [];
  const names = new Set<string>();
  for (const { name, service, figures } of fields) {
    const key = name.normalize("NFC").toLowerCase();
    if (names.has(key))
      problems.push(problem(name, `Lĩnh vực “${name}” có hai lần.`, `The field “${name}” is there twice.`));
    names.add(key);
    if (service !== null && !services.some(({ id }) => id === service)) {
      problems.push(problem(name, "Không có lĩnh vực này ở đây.", "There is no such service here."));
    }
    if ((figures.carriedOver ?? 0) > figures.received) problems.push(tooManyCarried(name));
  }
  if (total !== null && (total.carriedOver ?? 0) > total.received) problems.push(tooManyCarried("total"));
  return problems;
}

const tooManyCarried = (field: string) =>
  problem(
    field,
    "Số kỳ trước chuyển qua không thể nhiều hơn số tiếp nhận, vì nằm trong số đó.",
    "Dossiers brought over cannot be more than those received: they are among them.",
  );

function dialogueProblems(
  dialogue: Extract<FiguresContent, { kind: "activities" }>["dialogue"],
): FiguresProblem[] {
  if (dialogue === null) return [];
  const { registrationFrom, registrationTo, meeting } = dialogue;
  const fits = isDay(registrationFrom) && isDay(registrationTo) && isDay(meeting);
  if (fits && registrationFrom <= registrationTo && registrationTo <= meeting) return [];
  return [
    problem(
      "dialogue",
      "Thời gian đăng ký đối thoại phải kết thúc trước ngày đối thoại.",
      "Registration for the dialogue must end before the day of the meeting.",
    ),
  ];
}
