import {
  type Reply,
  standardTicketTemplate,
  type TicketPreview,
  type TicketPreviewAsk,
} from "@motcua/protocol";
import { expect, test, vi } from "vitest";
import { createTicketPreviewer } from "./ticket-previewer.ts";

const ask = (numberMillimetres: number): TicketPreviewAsk => ({
  template: { ...standardTicketTemplate, numberMillimetres },
  paper: "80mm",
  sample: "standard",
  extent: "full",
});
const picture = (png: string): TicketPreview => ({
  png,
  widthDots: 576,
  heightDots: 800,
  blankDots: 112,
  followed: "by-phone",
  rasterBytes: 30_000,
  hybridBytes: 17_000,
});

test("of many changes in a row the first and the newest are drawn, one at a time", async () => {
  const asked: number[] = [];
  const answers: (() => void)[] = [];
  const previewer = createTicketPreviewer({
    post: <T>(_path: string, body: object) => {
      const { template } = body as TicketPreviewAsk;
      asked.push(template.numberMillimetres);
      return new Promise<Reply<T>>((resolve) => {
        answers.push(() => resolve({ done: picture(String(template.numberMillimetres)) as T }));
      });
    },
  });
  for (const size of [20, 21, 22, 23]) previewer.show(ask(size));
  expect(asked).toEqual([20]);
  answers[0]?.();
  await vi.waitFor(() => expect(asked).toEqual([20, 23]));
  expect(previewer.state.value.picture?.png).toBe("20");
  answers[1]?.();
  await vi.waitFor(() => expect(previewer.state.value.picture?.png).toBe("23"));
});

test("a layout that is refused says why, and the last picture stays", async () => {
  const replies = [{ done: picture("good") }, { refused: { code: "settings-invalid" as const } }];
  const previewer = createTicketPreviewer({ post: async <T>() => replies.shift() as { done: T } });
  previewer.show(ask(20));
  await vi.waitFor(() => expect(previewer.state.value.picture?.png).toBe("good"));
  previewer.show(ask(12));
  await vi.waitFor(() => expect(previewer.state.value.problem?.code).toBe("settings-invalid"));
  expect(previewer.state.value.picture?.png).toBe("good");
});
