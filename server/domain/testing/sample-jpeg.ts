/** What a JPEG for a test is like; its picture is noise. */
export interface SampleJpeg {
  readonly width?: number;
  /** what a camera wrote about it: the first as EXIF, the others as comments */
  readonly about?: readonly string[];
  /** what somebody appended behind its end */
  readonly after?: string;
}

/** The bytes of a JPEG as a reader of its segments meets them. */
export function sampleJpeg({ width = 320, about = [], after = "" }: SampleJpeg): Uint8Array {
  const segment = (code: number, body: Buffer) =>
    Buffer.concat([Buffer.from([0xff, code, (body.length + 2) >> 8, (body.length + 2) & 0xff]), body]);
  const frame = Buffer.from([8, 320 >> 8, 320 & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0]);
  return Uint8Array.from(
    Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      segment(0xe0, Buffer.from("JFIF\0", "latin1")),
      ...about.map((words, place) => segment(place === 0 ? 0xe1 : 0xfe, Buffer.from(words, "latin1"))),
      segment(0xc0, frame),
      segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
      Buffer.from("noise", "latin1"),
      Buffer.from([0xff, 0xd9]),
      Buffer.from(after, "latin1"),
    ]),
  );
}
