/** The page of a virtual printer: shows what it is told, and sends back which lever was pulled. */
const texts = {
  vi: {
    title: "Máy in ảo",
    levers: "Tình huống để thử",
    tickets: "Phiếu đã ra",
    none: "Chưa có phiếu nào. Phiếu hiện ở đây ngay khi máy cắt giấy.",
    other: "English",
    good: "Sẵn sàng in",
    bad: "Không in được",
    away: "Máy in ảo đã tắt",
    ticket: (number, mm) => `Phiếu thứ ${number}, dài ${mm} mm`,
    complaints: (list) => `Lệnh máy không hiểu: ${list}`,
    paper: "Giấy",
    cover: "Nắp",
    cutter: "Dao cắt",
    answers: "Trả lời",
    reading: "Nhận dữ liệu",
    bytesPerSecond: "Tốc độ đường truyền",
    paperLeftRows: "Giấy hết giữa chừng",
    loseLineAfterBytes: "Đứt dây giữa chừng",
    stopReadingAfterBytes: "Ngừng nhận giữa chừng",
    chatterEveryBytes: "Tự báo trạng thái liên tục",
    never: "Không",
    unlimited: "Không giới hạn",
  },
  en: {
    title: "Virtual printer",
    levers: "Conditions to try",
    tickets: "Tickets",
    none: "No ticket yet. One appears here as soon as the paper is cut.",
    other: "Tiếng Việt",
    good: "Ready to print",
    bad: "Cannot print",
    away: "The virtual printer has stopped",
    ticket: (number, mm) => `Ticket ${number}, ${mm} mm long`,
    complaints: (list) => `Commands it did not understand: ${list}`,
    paper: "Paper",
    cover: "Cover",
    cutter: "Cutter",
    answers: "Answers",
    reading: "Takes data",
    bytesPerSecond: "Speed of the line",
    paperLeftRows: "Paper ends in mid-job",
    loseLineAfterBytes: "Line lost in mid-job",
    stopReadingAfterBytes: "Stops reading in mid-job",
    chatterEveryBytes: "Chatters its status",
    never: "No",
    unlimited: "No limit",
  },
};

/** Levers by name: what each may be, in both languages. */
const levers = [
  ["paper", "words", { enough: ["Đủ", "Enough"], "near-end": ["Sắp hết", "Near end"], out: ["Hết", "Out"] }],
  ["cover", "words", { closed: ["Đóng", "Closed"], open: ["Mở", "Open"] }],
  ["cutter", "words", { good: ["Tốt", "Good"], jammed: ["Kẹt", "Jammed"] }],
  [
    "answers",
    "words",
    {
      all: ["Đầy đủ", "Everything"],
      "no-process-id": ["Không báo đã in", "Not when printed"],
      none: ["Im lặng", "Nothing"],
    },
  ],
  ["reading", "words", { reads: ["Nhận", "Reads"], stopped: ["Ngừng", "Stopped"] }],
  [
    "bytesPerSecond",
    "counts",
    {
      11520: ["115.200 baud", "115,200 baud"],
      1920: ["19.200 baud", "19,200 baud"],
      960: ["9.600 baud", "9,600 baud"],
    },
  ],
  ["paperLeftRows", "counts", { 400: ["Sau 5 cm", "After 5 cm"] }],
  ["loseLineAfterBytes", "counts", { 2000: ["Sau 2 KB", "After 2 KB"], 15000: ["Sau 15 KB", "After 15 KB"] }],
  ["stopReadingAfterBytes", "counts", { 8000: ["Sau 8 KB", "After 8 KB"] }],
  ["chatterEveryBytes", "counts", { 256: ["Mỗi 256 byte", "Every 256 bytes"] }],
];

const place = (id) => document.getElementById(id);
let language = "vi";
let shown = null;

function pull(name, value) {
  void fetch("levers", { method: "POST", body: JSON.stringify({ [name]: value }) });
}

function wordsControl(name, values) {
  const field = document.createElement("fieldset");
  const legend = document.createElement("legend");
  legend.textContent = texts[language][name];
  const choices = document.createElement("div");
  choices.className = "choices";
  for (const [value, words] of Object.entries(values)) {
    const label = document.createElement("label");
    const input = document.createElement("input");
    Object.assign(input, { type: "radio", name, value });
    input.addEventListener("change", () => pull(name, value));
    const span = document.createElement("span");
    span.textContent = words[language === "vi" ? 0 : 1];
    label.append(input, span);
    choices.append(label);
  }
  field.append(legend, choices);
  return field;
}

function countsControl(name, values) {
  const box = document.createElement("div");
  const label = document.createElement("label");
  Object.assign(label, { className: "own", htmlFor: name, textContent: texts[language][name] });
  const select = document.createElement("select");
  select.id = name;
  select.add(new Option(texts[language][name === "bytesPerSecond" ? "unlimited" : "never"], ""));
  for (const [value, words] of Object.entries(values))
    select.add(new Option(words[language === "vi" ? 0 : 1], value));
  select.addEventListener("change", () => pull(name, select.value === "" ? null : Number(select.value)));
  box.append(label, select);
  return box;
}

function speak() {
  document.documentElement.lang = language;
  for (const each of document.querySelectorAll("[data-text]"))
    each.textContent = texts[language][each.dataset.text];
  document.title = texts[language].title;
  place("language").textContent = texts[language].other;
  place("language").lang = language === "vi" ? "en" : "vi";
  place("levers").replaceChildren(
    ...levers.map(([name, kind, values]) =>
      kind === "words" ? wordsControl(name, values) : countsControl(name, values),
    ),
  );
  if (shown !== null) show();
}

function show() {
  const { levers: now, tickets, complaints, reachedAt } = shown;
  for (const [name, kind] of levers) {
    if (kind === "words")
      for (const input of document.getElementsByName(name)) input.checked = input.value === now[name];
    else place(name).value = now[name] === null ? "" : String(now[name]);
  }
  const stopped = now.paper === "out" || now.cover === "open" || now.cutter === "jammed";
  place("state").dataset.state = stopped ? "bad" : "good";
  place("state").textContent = texts[language][stopped ? "bad" : "good"];
  place("reached").textContent = reachedAt.join("  ·  ");
  place("none").hidden = tickets.length > 0;
  place("complaints").textContent =
    complaints.length === 0 ? "" : texts[language].complaints(complaints.slice(-3).join(", "));
  const known = new Map([...place("tickets").children].map((item) => [item.dataset.id, item]));
  const fresh = known.size > 0 || tickets.length === 1;
  place("tickets").replaceChildren(
    ...tickets.toReversed().map((ticket) => known.get(String(ticket.id)) ?? ticketItem(ticket, fresh)),
  );
  for (const item of place("tickets").children) name(item);
}

function ticketItem({ id, widthDots, heightDots }, fresh) {
  const item = document.createElement("li");
  item.dataset.id = String(id);
  item.dataset.mm = String(Math.round(heightDots / 8));
  if (fresh) item.className = "fresh";
  const image = document.createElement("img");
  Object.assign(image, { src: `tickets/${id}.png`, width: widthDots / 2, height: heightDots / 2 });
  item.append(image, document.createElement("p"));
  return item;
}

function name(item) {
  const words = texts[language].ticket(item.dataset.id, item.dataset.mm);
  item.firstElementChild.alt = words;
  item.lastElementChild.textContent = words;
}

place("language").addEventListener("click", () => {
  language = language === "vi" ? "en" : "vi";
  speak();
});
speak();
const events = new EventSource("events");
events.addEventListener("message", (event) => {
  shown = JSON.parse(event.data);
  show();
});
events.addEventListener("error", () => {
  place("state").dataset.state = "bad";
  place("state").textContent = texts[language].away;
});
