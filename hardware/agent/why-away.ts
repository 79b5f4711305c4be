/** Why a hub is out of reach, in words that say what to look at: the code of the system first, its sentence otherwise. */

/** The same sentence for whoever reads one language or the other. */
export interface Said {
  readonly vi: string;
  readonly en: string;
}

const untrusted = (hubUrl: string): Said => ({
  vi: `máy này chưa tin chứng chỉ của máy chủ. Tải ${hubUrl}/trust/motcua-ca.crt rồi chạy lại với --authority motcua-ca.crt`,
  en: `this computer does not trust its certificate. Fetch ${hubUrl}/trust/motcua-ca.crt and start with --authority motcua-ca.crt`,
});
const clock: Said = {
  vi: "chứng chỉ không có hiệu lực vào giờ của máy này. Hãy xem lại đồng hồ của máy",
  en: "its certificate is not valid at this computer's time. Look at the clock of this computer",
};

const causes: Readonly<Record<string, Said | ((hubUrl: string) => Said)>> = {
  ECONNREFUSED: {
    vi: "không có chương trình nào trả lời ở đó. Máy chủ đã chạy chưa, địa chỉ và cổng đúng chưa?",
    en: "nothing answers there. Does the hub run, are address and port right?",
  },
  ENOTFOUND: { vi: "không tìm thấy tên này trong mạng", en: "no such name in this network" },
  EAI_AGAIN: { vi: "không hỏi được tên này trong mạng", en: "the network does not answer for this name" },
  EHOSTUNREACH: { vi: "không có đường tới địa chỉ này", en: "there is no way to this address" },
  ENETUNREACH: { vi: "máy này chưa nối mạng", en: "this computer has no network" },
  ETIMEDOUT: { vi: "quá lâu không trả lời", en: "it does not answer in time" },
  UND_ERR_CONNECT_TIMEOUT: { vi: "quá lâu không trả lời", en: "it does not answer in time" },
  SELF_SIGNED_CERT_IN_CHAIN: untrusted,
  DEPTH_ZERO_SELF_SIGNED_CERT: untrusted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
  UNABLE_TO_GET_ISSUER_CERT: untrusted,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: untrusted,
  ERR_TLS_CERT_ALTNAME_INVALID: {
    vi: "chứng chỉ không mang tên hay địa chỉ này. Dùng đúng tên mà các màn hình dùng",
    en: "its certificate is for another name. Use the name that the screens are opened by",
  },
  CERT_NOT_YET_VALID: clock,
  CERT_HAS_EXPIRED: clock,
  ERR_SSL_WRONG_VERSION_NUMBER: {
    vi: "địa chỉ này không dùng https. Thử http://",
    en: "this address does not speak https. Try http://",
  },
  ERR_SSL_PACKET_LENGTH_TOO_LONG: {
    vi: "địa chỉ này không dùng https. Thử http://",
    en: "this address does not speak https. Try http://",
  },
};

/** What stands behind a failed connection; libraries wrap it in several ways. */
export function whyAway(error: unknown, hubUrl: string): Said {
  for (const inner of innermostFirst(error)) {
    const code = "code" in inner && typeof inner.code === "string" ? inner.code : "";
    const known = causes[code];
    if (known !== undefined) return typeof known === "function" ? known(hubUrl) : known;
  }
  const last = innermostFirst(error)[0];
  const words = last === undefined ? String(error) : last.message || String(last);
  return { vi: words, en: words };
}

/** `fetch` puts the cause into `cause`, several tries into `errors`, the hub's socket into `description.error`. */
function innermostFirst(error: unknown): Error[] {
  if (!(error instanceof Error)) return [];
  const description = "description" in error ? error.description : null;
  const wrapped: unknown[] = [
    error.cause,
    ...(error instanceof AggregateError ? error.errors : []),
    typeof description === "object" && description !== null && "error" in description
      ? description.error
      : null,
  ];
  return [...wrapped.flatMap(innermostFirst), error];
}
