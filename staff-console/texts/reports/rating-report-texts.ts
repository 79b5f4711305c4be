import { counted, defineTexts, type TextsLike } from "@motcua/screen-kit";
import { reportTexts } from "./report-texts.ts";

const vi = {
  emptyVotes: "Kỳ này không có đánh giá nào trên máy hay điện thoại.",
  nVotes: (n: string) => `trên ${n} lượt đánh giá`,
  votesOf: (name: string, n: string) => `${name} (${n} lượt)`,
  ratings: "Số đánh giá",

  satisfied: "Hài lòng",
  satisfiedTitle: "Đánh giá theo từng mức",
  levelsNote: "Phần trăm mỗi mức",
  fewGroups: (groups: string, minimum: string) =>
    `${groups} nhóm chưa đủ ${minimum} đánh giá chỉ nêu số lượng, trong bảng`,
  interval: "Khoảng tin cậy 95%",
  intervalIs: (low: string, high: string) => `khoảng tin cậy 95%: ${low}\u00a0–\u00a0${high}`,
  response: "Tỷ lệ phản hồi",
  modes: "Theo hình thức thu",
  modesNote: "Mỗi hình thức một dòng, dòng cuối là tất cả cộng lại",
  mode: "Hình thức",
  together: "Cộng cả ba",
  issuedForms: "Phát ra",
  collected: "Thu về",
  valid: "Hợp lệ",
  tooFew: (minimum: string) => `chưa đủ ${minimum}`,
  unknown: "không rõ",
  withoutLeg: "Bấm ngoài lượt",
  withoutLegNote: "không có người vừa được phục vụ, không tính vào tỷ lệ",
  late: "Đến sau ngày phục vụ",
  reasons: "Vì sao chưa hài lòng",
  reasonsNote: "Một đánh giá có thể nêu nhiều lý do",
  noReasons: "Chưa có lý do nào, hoặc chưa đủ số đánh giá để nêu.",
  flags: "Cần xem lại",
  flagsNote: (months: string) =>
    `Dấu hiệu có người bấm hộ. Đã xem từng quầy, từng tháng: ${months} lần xem. Đây là lý do để hỏi, không phải kết luận; không đánh giá nào bị bỏ.`,
  nothingToFlag: "Kỳ này không có đánh giá nào để xem.",
  noFlags: (months: string) => `Không thấy dấu hiệu bấm hộ. Đã xem từng quầy, từng tháng: ${months} lần xem.`,

  singleVotes: "Xem từng đánh giá",
  singleVotesNote: "Mỗi lần xem đều được ghi lại; không có số phiếu và điện thoại.",
  level: "Mức",
  yes: "có",
  no: "không",

  three: "Ba con số về hài lòng, không phải một",
  threeNote: "Cách tính khác nhau nên không so với nhau và không cộng.",
  ratingShare: "Tỷ lệ đánh giá hài lòng",
  ratingShareNote: "Hài lòng và rất hài lòng trên các đánh giá hợp lệ (giấy, máy, điện thoại)",
  qd766: "Tỷ lệ theo QĐ 766",
  qd766Note: "Hồ sơ không bị chê, không bị phản ánh và không quá hạn, trên hồ sơ thuộc thẩm quyền",
  sipas: "Chỉ số SIPAS",
  sipasNote: "Điều tra hộ dân hằng năm của Bộ; cơ quan không tự tính",
  notEntered: "chưa nhập",
  bounds: (low: string, high: string) => `nằm giữa ${low} và ${high}`,
  nDossiers: (n: string) => `trên ${n} hồ sơ`,
  nPeople: (n: string) => `trên ${n} người được hỏi`,
};

const en: TextsLike<typeof vi> = {
  emptyVotes: "No ratings on tablets or phones in this period.",
  nVotes: (n) => `of ${counted(n, "rating", "ratings")}`,
  votesOf: (name, n) => `${name} (${n})`,
  ratings: "Ratings",

  satisfied: "Satisfied",
  satisfiedTitle: "Ratings by level",
  levelsNote: "Per cent a level",
  fewGroups: (groups, minimum) =>
    `${counted(groups, "group", "groups")} with fewer than ${minimum} ratings: their number alone, in the table`,
  interval: "95% interval",
  intervalIs: (low, high) => `95% interval: ${low}\u00a0–\u00a0${high}`,
  response: "Response rate",
  modes: "By the way they came in",
  modesNote: "Each way a line, the last line all of them together",
  mode: "Way",
  together: "All three",
  issuedForms: "Issued",
  collected: "Collected",
  valid: "Valid",
  tooFew: (minimum) => `fewer than ${minimum}`,
  unknown: "not known",
  withoutLeg: "Pressed without a visit",
  withoutLegNote: "nobody had just been served; outside every share",
  late: "Came after the day of the visit",
  reasons: "Why not satisfied",
  reasonsNote: "One rating may name several reasons",
  noReasons: "No reasons yet, or too few ratings to show them.",
  flags: "To be looked into",
  flagsNote: (months) =>
    `Signs that staff pressed. Each counter was looked at month by month: ${counted(months, "look", "looks")}. A reason to ask, not a verdict; no rating is left out.`,
  nothingToFlag: "No ratings to look at in this period.",
  noFlags: (months) =>
    `No sign of ratings pressed by staff. Each counter was looked at month by month: ${counted(months, "look", "looks")}.`,

  singleVotes: "See single ratings",
  singleVotesNote: "Each look is logged; no ticket and no phone number is shown.",
  level: "Level",
  yes: "yes",
  no: "no",

  three: "Three satisfaction figures, not one",
  threeNote: "Each is reckoned in its own way: they are neither compared nor added.",
  ratingShare: "Rating share",
  ratingShareNote: "Satisfied and very satisfied of valid ratings (paper, tablet, phone)",
  qd766: "QĐ 766 rate",
  qd766Note: "Dossiers neither rated badly nor complained about nor overdue, of those under authority",
  sipas: "SIPAS index",
  sipasNote: "The ministry's yearly household survey; not reckoned by an office",
  notEntered: "not entered",
  bounds: (low, high) => `between ${low} and ${high}`,
  nDossiers: (n) => `of ${counted(n, "dossier", "dossiers")}`,
  nPeople: (n) => `of ${counted(n, "person", "people")} asked`,
};

/** What citizens said: the ratings page, the three figures on satisfaction, and single ratings. */
export const ratingReportTexts = defineTexts({
  vi: { ...reportTexts.vi, ...vi },
  en: { ...reportTexts.en, ...en },
});
