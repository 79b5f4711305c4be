/** Helps people to trust the hub's own authority on each device, in Vietnamese and English. */
import { X509Certificate } from "node:crypto";
import qrcode from "qrcode";
import type { App } from "./app.ts";
import type { HttpParts } from "./parts.ts";
import { no } from "./status-of.ts";

/** Serves the page, its QR for phones and tablets, and the certificate of the hub's own authority, if it has one. */
export async function serveTrust(
  app: App,
  { authority, publicUrl }: Pick<HttpParts, "authority" | "publicUrl">,
): Promise<void> {
  const hidden = { schema: { hide: true } } as const;
  const address = `${publicUrl}/trust`;
  const page =
    authority === null
      ? pageWithout
      : pageWith({
          fingerprint: new X509Certificate(authority).fingerprint256,
          address,
          qr: await qrcode.toString(address, { type: "svg", errorCorrectionLevel: "M", margin: 2 }),
        });

  app.get("/trust", hidden, (_request, reply) => reply.type("text/html; charset=utf-8").send(page));
  app.get("/trust/trust.css", hidden, (_request, reply) => reply.type("text/css; charset=utf-8").send(css));
  app.get("/trust/motcua-ca.crt", hidden, (_request, reply) => {
    if (authority === null) return reply.send(no(reply, { code: "unknown-ask" }));
    return reply
      .type("application/x-x509-ca-cert")
      .header("content-disposition", 'attachment; filename="motcua-ca.crt"')
      .header("cache-control", "no-cache")
      .send(authority);
  });
}

const frame = (body: string) => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tin cậy máy chủ Một Cửa · Trust this hub</title>
<link rel="stylesheet" href="/trust/trust.css">
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;

const pageWithout = frame(`<h1>Không cần làm gì thêm</h1>
<p>Máy chủ này chạy ngay trên máy đang mở trang, hoặc dùng một chứng chỉ đã được tin cậy.</p>
<section lang="en"><h2>Nothing to do</h2><p>This hub runs on the very machine that opened the page, or uses a certificate that is trusted already.</p></section>`);

interface Trust {
  readonly fingerprint: string;
  readonly address: string;
  /** an SVG of the address */
  readonly qr: string;
}

const pageWith = ({ fingerprint, address, qr }: Trust) =>
  frame(`<h1>Để thiết bị này tin cậy máy chủ Một Cửa</h1>
<p>Máy chủ trong cơ quan tự cấp chứng chỉ cho mình, không cần Internet. Mỗi thiết bị cài chứng chỉ gốc một lần; sau đó trình duyệt không cảnh báo nữa, màn hình tự mở cả khi mất mạng, luôn sáng, và thu âm được giọng đọc.</p>
<ol class="steps">
<li><a class="step" href="/trust/motcua-ca.crt" download>Tải chứng chỉ gốc</a></li>
<li>Đối chiếu dấu vân tay SHA-256 này với cùng trang này mở ngay trên máy chủ. Nếu khác nhau, đừng cài.
<pre>${fingerprint}</pre></li>
<li>Cài trên thiết bị:
<dl>
<dt>Android 7 đến 10</dt><dd>Cài đặt → Bảo mật → Mã hóa và thông tin xác thực → <b>Cài đặt từ bộ nhớ</b> → chọn tệp vừa tải → đặt tên “Một Cửa”, dùng cho <b>VPN và ứng dụng</b>. Máy đòi đặt mã khóa màn hình.</dd>
<dt>Android 11 trở lên</dt><dd>Cài đặt → Bảo mật → Mã hóa và thông tin xác thực → Cài đặt chứng chỉ → <b>Chứng chỉ CA</b> → Vẫn cài đặt → chọn tệp vừa tải.</dd>
<dt>Windows</dt><dd>Mở tệp → Cài đặt chứng chỉ → <b>Máy cục bộ</b> → Đặt tất cả vào kho sau → <b>Trusted Root Certification Authorities</b>. Hoặc, bằng quyền quản trị: <code>certutil -addstore Root motcua-ca.crt</code></dd>
<dt>Debian, Ubuntu</dt><dd>Chrome: Cài đặt → Quyền riêng tư và bảo mật → Bảo mật → Quản lý chứng chỉ → Tổ chức phát hành → Nhập. Hoặc (gói <code>libnss3-tools</code>): <code>certutil -d sql:$HOME/.pki/nssdb -A -t C,, -n motcua -i motcua-ca.crt</code></dd>
<dt>iPhone, iPad</dt><dd>Mở tệp, cài hồ sơ, rồi vào Cài đặt → Cài đặt chung → Giới thiệu → Cài đặt tin cậy chứng nhận.</dd>
</dl></li>
<li>Đóng hẳn trình duyệt rồi mở lại màn hình: ${screens.map(({ path, vi }) => `<a href="${path}">${vi}</a>`).join(" · ")}</li>
</ol>
<figure>${qr}<figcaption>Máy tính bảng hoặc điện thoại: quét để mở trang này.<br><b>${address}</b><br>Lần đầu trình duyệt còn cảnh báo: chọn Nâng cao → Tiếp tục.</figcaption></figure>
<section lang="en">
<h1>Make this device trust the hub</h1>
<p>The hub of this office made its own certificate, without the Internet. Each device installs the root certificate once; after that the browser warns no more, the screen starts without the network, stays lit, and may record a voice.</p>
<ol class="steps">
<li><a class="step" href="/trust/motcua-ca.crt" download>Download the root certificate</a></li>
<li>Compare the SHA-256 fingerprint above with this same page opened on the hub itself. If they differ, do not install it.</li>
<li>Install it:
<dl>
<dt>Android 7 to 10</dt><dd>Settings → Security → Encryption &amp; credentials → <b>Install from storage</b> → the downloaded file → use for <b>VPN and apps</b>. The device asks for a screen lock.</dd>
<dt>Android 11 and newer</dt><dd>Settings → Security → Encryption &amp; credentials → Install a certificate → <b>CA certificate</b> → Install anyway → the downloaded file.</dd>
<dt>Windows</dt><dd>Open the file → Install Certificate → <b>Local Machine</b> → place it in <b>Trusted Root Certification Authorities</b>. Or as administrator: <code>certutil -addstore Root motcua-ca.crt</code></dd>
<dt>Debian, Ubuntu</dt><dd>Chrome: Settings → Privacy and security → Security → Manage certificates → Authorities → Import. Or (package <code>libnss3-tools</code>): <code>certutil -d sql:$HOME/.pki/nssdb -A -t C,, -n motcua -i motcua-ca.crt</code></dd>
<dt>iPhone, iPad</dt><dd>Open the file, install the profile, then Settings → General → About → Certificate Trust Settings.</dd>
</dl></li>
<li>Close the browser and open the screen again: ${screens.map(({ path, en }) => `<a href="${path}">${en}</a>`).join(" · ")}</li>
</ol>
</section>`);

const screens = [
  { path: "/kiosk/", vi: "Máy lấy số", en: "Kiosk" },
  { path: "/board/", vi: "Bảng gọi số", en: "Board" },
  { path: "/tablet/", vi: "Máy đánh giá", en: "Rating tablet" },
  { path: "/staff/", vi: "Bàn làm việc", en: "Staff console" },
] as const;

const css = `body { margin: 0; background: #f3f6fa; color: #0e1f38; font: 18px/1.6 "Be Vietnam Pro", system-ui, sans-serif; }
main { max-width: 44rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.2rem; margin-top: 2rem; }
pre { background: #fff; border: 1px solid #d9e1ec; border-radius: 14px; padding: 1rem; white-space: pre-wrap; word-break: break-all; }
li { margin: 1rem 0; }
dt { margin-top: 0.75rem; font-weight: 700; }
dd { margin: 0.125rem 0 0; }
code { padding: 0.1em 0.35em; border-radius: 6px; background: #e4ecf5; overflow-wrap: anywhere; }
a { color: #0a4f93; }
figure { display: flex; flex-wrap: wrap; align-items: center; gap: 1rem 1.5rem; margin: 2rem 0 0; }
figure svg { flex: none; width: 11rem; height: 11rem; border: 1px solid #d9e1ec; border-radius: 14px; background: #fff; }
figcaption { flex: 1 1 16rem; }
section { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid #d9e1ec; }
a.step { display: inline-block; background: #0a5ca8; color: #fff; padding: 0.9rem 1.4rem; border-radius: 14px; font-weight: 700; text-decoration: none; }
a.step:focus-visible { outline: 4px solid #ffb81c; outline-offset: 2px; }
`;
