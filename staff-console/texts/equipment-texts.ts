import type { Bilingual, EquipmentHealth, PrintOutcome } from "@motcua/protocol";
import { defineTexts, type TextsLike } from "@motcua/screen-kit";
import type { DraftProblem, EquipmentKind } from "../model/equipment-draft.ts";

const vi = {
  title: "Thiết bị ngoại vi",
  words: "Máy in, bảng số quầy, bàn phím gọi số và máy quét nối vào các máy trạm. Thay đổi có hiệu lực ngay.",
  noAgents:
    "Chưa có máy trạm nào được ghép nối. Chạy chương trình máy trạm trên máy tính có thiết bị, rồi nhập mã của nó ở trang Thiết bị.",
  kind: "Loại",
  name: "Tên",
  nameHint: "Ví dụ: Máy in cửa chính",
  agent: "Máy trạm",
  place: "Dùng cho",
  state: "Tình trạng",
  input: "Vừa nhận",
  actions: "Thao tác",
  none: "Chưa có thiết bị ngoại vi nào.",
  startedWith: "Máy in của máy trạm",
  startedWithPlace: "mọi phiếu",
  startedWithHint:
    "Máy in của máy trạm được chọn khi khởi động máy trạm. Nó in mọi phiếu cho đến khi thêm một máy in cho máy trạm đó ở đây.",
  add: (kind: string) => `Thêm ${kind}`,
  edit: "Sửa",
  editOf: (name: string) => `Sửa “${name}”`,
  remove: "Bỏ",
  removeOf: (name: string) => `Bỏ “${name}”`,
  removeTitle: (name: string) => `Bỏ “${name}” khỏi cấu hình?`,
  removeWords: "Máy trạm ngừng dùng thiết bị này ngay. Có thể thêm lại bất cứ lúc nào.",
  removed: (name: string) => `Đã bỏ “${name}”.`,
  tryIt: "Thử",
  tryOf: (name: string) => `Thử “${name}”`,
  trying: (name: string) => `Đang thử “${name}”…`,
  save: "Lưu",
  saved: "Đã lưu.",
  model: "Kiểu máy",
  targetKind: "Cách nối",
  virtual: "Máy in ảo (không có máy thật)",
  tcp: "Mạng (TCP)",
  serial: "Cổng nối tiếp (COM, RS-232)",
  usb: "USB trên Linux",
  host: "Địa chỉ mạng",
  port: "Cổng",
  path: "Đường dẫn cổng",
  pathHint: "Ví dụ: /dev/serial/by-id/usb-… hoặc COM3; máy in USB: /dev/usb/lp0",
  baudRate: "Tốc độ (baud)",
  slow: "Dưới 38400 mỗi phiếu in mất nhiều giây. Nên đặt máy in ở 115200.",
  flowControl: "Điều khiển luồng",
  rtsCts: "RTS/CTS (dây)",
  xonXoff: "XON/XOFF (ký tự)",
  noFlow: "Không có",
  paper: "Khổ giấy",
  mode: "Cách in",
  raster: "Vẽ toàn bộ (khuyên dùng)",
  hybrid: "Vẽ chữ, máy tự in số và QR (cho cổng nối tiếp)",
  text: "Chữ của máy in (chỉ khi đã thử đúng kiểu máy)",
  codePage: "Bảng chữ đã thử",
  chooseCodePage: "Chưa chọn",
  unaccented: "Không dấu",
  prints: "In cho",
  standsInFor: "In thay khi máy khác không in được cho",
  reception: "Bàn hướng dẫn",
  counter: "Quầy",
  counterNumber: (number: string) => `Quầy ${number}`,
  choose: "Chưa chọn",
  unit: "Địa chỉ trên đường dây",
  kiosk: "Máy lấy số",
  atCounter: "Đặt ở quầy (không phải ở máy lấy số)",
  pressOrScan: "Bấm một phím hoặc quét một mã: điều vừa nhận hiện ngay trong danh sách.",
  shown: "Bảng đang sáng mọi phần trong 5 giây. Hãy nhìn bảng.",
  notShown: "Bảng không trả lời. Xem nguồn, dây và địa chỉ.",
  printed: "Đã in thử; máy in báo là in xong.",
  printedUnsure: "Đã gửi hết cho máy in, nhưng kiểu máy này không báo lại. Hãy xem phiếu có ra không.",
  notPrinted: (why: string) => `Chưa in được: ${why}.`,
  perhapsPrinted: (why: string) => `Không rõ phiếu đã ra chưa: ${why}. Hãy xem máy in.`,
  templateLink: "Mẫu phiếu",
};

const en: TextsLike<typeof vi> = {
  title: "Equipment",
  words: "Printers, counter panels, call keypads and scanners beside the agents. Changes act at once.",
  noAgents:
    "No agent is paired yet. Start the agent's program on the computer with the devices, then type its code on the page Devices.",
  kind: "Kind",
  name: "Name",
  nameHint: "For example: Printer at the main door",
  agent: "Agent",
  place: "Used for",
  state: "State",
  input: "Just received",
  actions: "Actions",
  none: "There is no equipment yet.",
  startedWith: "The agent's own printer",
  startedWithPlace: "every ticket",
  startedWithHint:
    "The agent's own printer is chosen when the agent is started. It prints every ticket until a printer is added for that agent here.",
  add: (kind) => `Add a ${kind}`,
  edit: "Change",
  editOf: (name) => `Change “${name}”`,
  remove: "Remove",
  removeOf: (name) => `Remove “${name}”`,
  removeTitle: (name) => `Remove “${name}” from the settings?`,
  removeWords: "The agent stops using it at once. It can be added again at any time.",
  removed: (name) => `“${name}” was removed.`,
  tryIt: "Try",
  tryOf: (name) => `Try “${name}”`,
  trying: (name) => `Trying “${name}”…`,
  save: "Save",
  saved: "Saved.",
  model: "Model",
  targetKind: "Connected by",
  virtual: "Virtual printer (no device)",
  tcp: "Network (TCP)",
  serial: "Serial port (COM, RS-232)",
  usb: "USB on Linux",
  host: "Network address",
  port: "Port",
  path: "Path of the port",
  pathHint: "For example /dev/serial/by-id/usb-… or COM3; USB printers: /dev/usb/lp0",
  baudRate: "Speed (baud)",
  slow: "Below 38400 each ticket takes many seconds. Better set the printer to 115200.",
  flowControl: "Flow control",
  rtsCts: "RTS/CTS (wires)",
  xonXoff: "XON/XOFF (characters)",
  noFlow: "None",
  paper: "Paper",
  mode: "Printing",
  raster: "Everything drawn (recommended)",
  hybrid: "Text drawn, number and QR by the printer (serial ports)",
  text: "The printer's letters (only after trying this very model)",
  codePage: "Table of letters that was tried",
  chooseCodePage: "Not chosen",
  unaccented: "Without accents",
  prints: "Prints for",
  standsInFor: "Stands in when another printer cannot print for",
  reception: "Reception desk",
  counter: "Counter",
  counterNumber: (number) => `Counter ${number}`,
  choose: "Not chosen",
  unit: "Address on the line",
  kiosk: "Kiosk",
  atCounter: "At a counter (not at a kiosk)",
  pressOrScan: "Press a key or scan a code: what comes in shows in the list at once.",
  shown: "The panel lights all its parts for 5 seconds. Please look at it.",
  notShown: "The panel does not answer. Check power, wires and address.",
  printed: "The test ticket is printed; the printer says so.",
  printedUnsure:
    "Everything was sent, but this model does not say how it went. Please look whether paper came out.",
  notPrinted: (why) => `Not printed: ${why}.`,
  perhapsPrinted: (why) => `Nobody knows whether paper came out: ${why}. Please look at the printer.`,
  templateLink: "Ticket layout",
};

/** The page's words in one language. */
export type EquipmentWords = TextsLike<typeof vi>;
export const equipmentTexts = defineTexts({ vi, en });

/** The kinds as they stand in a list. */
export const kindTexts: Readonly<Record<EquipmentKind, Bilingual>> = {
  printers: { vi: "máy in", en: "printer" },
  panels: { vi: "bảng số quầy", en: "counter panel" },
  keypads: { vi: "bàn phím gọi số", en: "call keypad" },
  scanners: { vi: "máy quét", en: "scanner" },
};

/** How a piece is. */
export const equipmentStateTexts: Readonly<Record<EquipmentHealth["state"], Bilingual>> = {
  waiting: { vi: "Đang mở đường dây", en: "Opening its line" },
  ready: { vi: "Sẵn sàng", en: "Ready" },
  "near-end": { vi: "Sắp hết giấy", en: "Paper near end" },
  "paper-out": { vi: "Hết giấy", en: "Out of paper" },
  "cover-open": { vi: "Nắp đang mở", en: "Cover open" },
  cutter: { vi: "Kẹt dao cắt", en: "Cutter stuck" },
  "printer-error": { vi: "Máy in báo lỗi", en: "Printer error" },
  offline: { vi: "Không tìm thấy cổng hoặc địa chỉ", en: "Port or address not there" },
  "no-answer": { vi: "Không trả lời", en: "No answer" },
  "cannot-tell": { vi: "Kiểu máy không báo tình trạng", en: "This model never says" },
  "unknown-model": { vi: "Máy trạm không biết kiểu này", en: "The agent does not know this model" },
  "agent-away": { vi: "Máy trạm mất kết nối", en: "Agent away" },
  "not-heard-of": { vi: "Chưa rõ", en: "Not known yet" },
};

/** What a form lacks. */
export const draftProblemTexts: Readonly<Record<DraftProblem, Bilingual>> = {
  name: { vi: "Hãy đặt tên để sau này dễ tìm.", en: "Please give it a name." },
  agent: { vi: "Hãy chọn máy trạm mà thiết bị nối vào.", en: "Please choose the agent that it hangs on." },
  host: { vi: "Hãy ghi địa chỉ mạng của máy in.", en: "Please type the printer's network address." },
  port: { vi: "Cổng là một số từ 1 đến 65535, thường là 9100.", en: "The port is 1 to 65535, usually 9100." },
  path: { vi: "Hãy ghi đường dẫn của cổng.", en: "Please type the path of the port." },
  address: { vi: "Địa chỉ là một số từ 1 trở lên.", en: "The address is a number from 1 on." },
  place: { vi: "Hãy chọn nơi dùng thiết bị.", en: "Please choose where it is used." },
  codePage: { vi: "Hãy chọn bảng chữ đã thử trên máy này.", en: "Please choose the table that was tried." },
};

/** What the hub found wrong, by the last word of the field that it names. */
const settingsProblemTexts: Readonly<Record<string, Bilingual>> = {
  id: { vi: "Hai thiết bị có cùng mã", en: "Two pieces have the same id" },
  counter: { vi: "Quầy này không còn trong cấu hình", en: "This counter is no longer there" },
  codePage: { vi: "Cách in này cần đúng một bảng chữ", en: "This way of printing needs a table of letters" },
  prints: { vi: "Nơi này đã có máy in khác in cho", en: "Another printer prints for this place already" },
  standsInFor: {
    vi: "Một máy in không thể in thay cho chính nơi nó đang in",
    en: "A printer cannot stand in for a place it prints for",
  },
  target: { vi: "Địa chỉ này đã thuộc về một máy in khác", en: "Another printer has this address" },
  line: { vi: "Cổng này đã có thiết bị loại khác dùng", en: "Equipment of another kind uses this port" },
  baudRate: {
    vi: "Thiết bị chung một đường dây phải cùng tốc độ",
    en: "Pieces on one line need the same speed",
  },
  address: { vi: "Địa chỉ này đã có trên đường dây", en: "This address is taken on the line" },
};

/** The sentence for a field of the equipment that does not fit; null when it is none of ours. */
export function equipmentProblemWords(field: unknown): Bilingual | null {
  if (typeof field !== "string" || !field.startsWith("equipment.")) return null;
  return settingsProblemTexts[field.split(".").at(-1) ?? ""] ?? null;
}

/** Why a test ticket may not be on paper. */
export const trialCauseTexts: Readonly<
  Record<Extract<PrintOutcome, { cause: unknown }>["cause"], Bilingual>
> = {
  "paper-out": { vi: "hết giấy", en: "out of paper" },
  "cover-open": { vi: "nắp đang mở", en: "cover open" },
  cutter: { vi: "kẹt dao cắt", en: "cutter stuck" },
  "printer-error": { vi: "máy in báo lỗi", en: "printer error" },
  offline: { vi: "máy in ngoại tuyến", en: "printer offline" },
  unreachable: { vi: "không nối được tới máy in", en: "the printer cannot be reached" },
  "no-answer": { vi: "máy in không trả lời", en: "the printer does not answer" },
  "too-old": { vi: "đã chờ quá lâu", en: "it waited too long" },
  "line-lost": { vi: "mất đường dây giữa chừng", en: "the line was lost on the way" },
  stalled: { vi: "máy in ngừng nhận dữ liệu", en: "the printer stopped taking data" },
  "not-confirmed": { vi: "máy in không báo đã in", en: "the printer did not say that it printed" },
  "cannot-tell": { vi: "kiểu máy này không báo lại", en: "this model does not say" },
};
