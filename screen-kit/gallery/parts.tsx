import { useSignal } from "@preact/signals";
import { BookOpenText, HandHelping, Printer, Search } from "lucide-preact";
import type { ComponentChildren } from "preact";
import {
  Badge,
  Button,
  browserTiming,
  Card,
  type Connection,
  createToasts,
  Dialog,
  Field,
  Figures,
  type Formats,
  type LanguageChoice,
  LanguageSwitch,
  NumberDisplay,
  PressCard,
  ProgressBar,
  ScaleFace,
  StatusStrip,
  Table,
  TextInput,
  ToastList,
  Toggle,
} from "../index.ts";

export interface PartsProps {
  readonly choice: LanguageChoice;
  readonly formats: Formats;
  readonly size: "desk" | "touch";
}

const awaySinceMs = Date.UTC(2026, 10, 23, 2, 42);
const nowMs = awaySinceMs + 5 * 60_000;
const away: Connection = { kind: "away", sinceMs: awaySinceMs, by: "hub" };
const connections: readonly Connection[] = [
  { kind: "connected" },
  { kind: "starting", sinceMs: awaySinceMs },
  away,
];
const words = ["Rất không hài lòng", "Không hài lòng", "Bình thường", "Hài lòng", "Rất hài lòng"];
const scales: readonly (readonly string[])[] = [
  words,
  ["Không hài lòng", "Bình thường", "Hài lòng"],
  ["Không hài lòng", "Hài lòng"],
];
const queue = [
  { number: "E032", service: "Chứng thực", wait: 11 },
  { number: "C016", service: "Hộ tịch", wait: 16 },
  { number: "C017", service: "Hộ tịch · Ưu tiên", wait: 4 },
];
const toasts = createToasts({ after: () => () => undefined });
toasts.show("good", "Đã chuyển C015 sang Chứng thực");
toasts.show("bad", "Chưa kết nối được máy chủ nên chưa thực hiện. Vui lòng thử lại.");

/** Every part in every state. */
export function Parts({ choice, formats, size }: PartsProps) {
  const large = useSignal<"on" | "off">("on");
  const chosen = useSignal<number | null>(4);
  const dialog = useSignal<"open" | "closed">(location.hash === "#dialog" ? "open" : "closed");
  const language = choice.language.value;
  const slow = () => new Promise<void>((done) => browserTiming.after(2_000, done));
  return (
    <main class="gallery">
      <header class="gallery__head">
        <div>
          <p class="gallery__over">Một Cửa</p>
          <h1>Các phần dùng chung</h1>
        </div>
        <LanguageSwitch language={language} onChoose={choice.choose} size={size} />
      </header>

      <Group title="Nút bấm">
        <div class="gallery__row">
          <Button kind="primary" size={size} onPress={slow}>
            Gọi số tiếp theo
          </Button>
          <Button kind="good" size={size} onPress={slow}>
            Kết thúc
          </Button>
          <Button kind="quiet" size={size} onPress={slow} icon={BookOpenText}>
            Xem thủ tục
          </Button>
          <Button kind="danger" size={size} onPress={slow}>
            Thu hồi
          </Button>
          <Button kind="dark" size={size} onPress={slow} icon={HandHelping}>
            Cần hỗ trợ
          </Button>
          <Button kind="primary" size={size} onPress={slow} unavailable="Mất kết nối">
            Gọi lại
          </Button>
        </div>
        <div class="gallery__columns">
          <Button
            kind="primary"
            size="giant"
            wide="wide"
            keyName="+"
            note="E032 · Chứng thực · đã chờ 11 phút, mục tiêu 15"
            onPress={slow}
          >
            Gọi số tiếp theo
          </Button>
          <div class="gallery__stack">
            <Button kind="good" size={size} wide="wide" keyName="Enter" onPress={slow}>
              Kết thúc
            </Button>
            <Button kind="quiet" size={size} wide="wide" keyName="*" onPress={slow}>
              Gọi lại
            </Button>
          </div>
        </div>
      </Group>

      <Group title="Thẻ">
        <div class="gallery__columns">
          <PressCard tone="plain" onPress={slow}>
            <h3>Hộ tịch</h3>
            <p>
              <strong>3 người chờ</strong> · {formats.minutesBetween(7, 12)}
            </p>
          </PressCard>
          <PressCard tone="closed" unavailable="unavailable" onPress={slow}>
            <h3>Thuế</h3>
            <p>Nghỉ chiều thứ Sáu. Mở lại 07:00 thứ Hai</p>
          </PressCard>
          <Card tone="plain">
            <NumberDisplay number="C015" size="large" tone="ink" label="Số" />
            <p>
              <Badge tone="call">Ưu tiên: phụ nữ mang thai</Badge>
            </p>
            <p class="gallery__timer">
              <Figures>{formats.span(71)}</Figures> <Figures>{formats.span(204)}</Figures>
            </p>
          </Card>
          <Card tone="call" class="gallery__call">
            <NumberDisplay number="C015" size="fit" tone="call" label="Số" />
          </Card>
        </div>
        <div class="gallery__row">
          <Badge tone="next">Tiếp theo</Badge>
          <Badge tone="good">Đã in</Badge>
          <Badge tone="bad">Trễ 16 phút</Badge>
          <Badge tone="warning">Sắp hết giấy</Badge>
          <Badge tone="plain">Hộ tịch</Badge>
        </div>
      </Group>

      <Group title="Kết nối">
        <div class="gallery__row">
          {connections.map((connection) => (
            <StatusStrip
              key={connection.kind}
              connection={connection}
              nowMs={nowMs}
              formats={formats}
              language={language}
              place="inline"
            />
          ))}
        </div>
        <StatusStrip connection={away} nowMs={nowMs} formats={formats} language={language} place="bar" />
        <ProgressBar label="Thời gian còn lại" share={0.72} tone="next" />
        <ProgressBar label="Quá mục tiêu" share={1} tone="late" />
      </Group>

      <Group title="Thang đánh giá">
        {scales.map((scale) => (
          <div class="gallery__faces" key={scale.length}>
            {[...scale].reverse().map((word, fromBest) => {
              const place = scale.length - fromBest;
              const state = scale.length < 5 || chosen.value === null ? "open" : "not-chosen";
              return (
                <ScaleFace
                  key={word}
                  place={place}
                  levels={scale.length}
                  word={word}
                  state={scale.length === 5 && chosen.value === place ? "chosen" : state}
                  onPress={() => {
                    chosen.value = chosen.value === place ? null : place;
                  }}
                />
              );
            })}
          </div>
        ))}
      </Group>

      <Group title="Nhập liệu">
        <div class="gallery__columns">
          <TextInput
            label="Tên thiết bị"
            hint="Ví dụ: Máy tính bảng quầy 2"
            value="Quầy 2"
            onInput={() => undefined}
          />
          <TextInput
            label="Mã hồ sơ"
            error="Mã cần có phần ngày. Ví dụ 000.00.00.H48-261123-0001"
            value="H48-0001"
            onInput={() => undefined}
          />
          <Field label="Tìm thủ tục">
            {(ids) => <input class="kit-input" type="text" placeholder="khai sinh, hộ kinh doanh" {...ids} />}
          </Field>
          <Toggle
            state={large.value}
            size={size}
            onChange={(state) => {
              large.value = state;
            }}
          >
            Cỡ chữ lớn
          </Toggle>
        </div>
      </Group>

      <Group title="Bảng">
        <Card tone="plain">
          <Table
            caption="Đang chờ"
            empty="Không còn ai chờ"
            rows={queue}
            keyOf={({ number }) => number}
            columns={[
              { key: "number", title: "Số", kind: "words", cell: ({ number }) => number },
              { key: "service", title: "Lĩnh vực", kind: "words", cell: ({ service }) => service },
              { key: "wait", title: "Đã chờ", kind: "figure", cell: ({ wait }) => formats.minutes(wait) },
            ]}
          />
        </Card>
        <div class="gallery__row">
          <Button
            kind="quiet"
            size={size}
            icon={Search}
            onPress={() => {
              dialog.value = "open";
            }}
          >
            Mở hộp thoại
          </Button>
        </div>
      </Group>

      {dialog.value === "open" && (
        <Dialog
          title="Đánh dấu C015 vắng mặt?"
          closeLabel="Đóng"
          onClose={() => {
            dialog.value = "closed";
          }}
          actions={
            <>
              <Button kind="danger" size={size} onPress={slow}>
                Vắng mặt
              </Button>
              <Button kind="quiet" size={size} icon={Printer} onPress={slow}>
                Gọi lại lần nữa
              </Button>
            </>
          }
        >
          Đã gọi 3 lần. Số này vẫn có thể gọi lại nếu người dân quay lại trong ngày.
        </Dialog>
      )}
      <ToastList toasts={toasts} />
    </main>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="gallery__group">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
