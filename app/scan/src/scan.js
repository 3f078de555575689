// The dialog in which a code is held into the camera, and what reads the code. Nothing of a picture
// is kept or sent.

const WORDS = {
  vi: {
    title: "Quét mã QR",
    hint: "Đưa mã vào giữa khung, cách máy chừng một gang tay. Hình chỉ được xử lý trên máy này, không gửi đi đâu.",
    starting: "Đang mở máy ảnh. Nếu trình duyệt hỏi, hãy chọn “Cho phép”.",
    looking: "Đang tìm mã…",
    file: "Chọn ảnh có mã",
    close: "Đóng",
    denied: "Trình duyệt chưa được phép dùng máy ảnh. Bấm vào biểu tượng cạnh địa chỉ trang để cho phép, hoặc chọn ảnh có mã.",
    missing: "Máy này không có máy ảnh. Hãy chọn ảnh có mã.",
    busy: "Chương trình khác đang dùng máy ảnh. Hãy tắt chương trình đó rồi mở lại, hoặc chọn ảnh có mã.",
    insecure: "Trang này không mở được máy ảnh vì không chạy qua https. Hãy chọn ảnh có mã.",
    none: "Không thấy mã QR trong ảnh. Hãy chụp lại gần hơn, đủ cả bốn góc của mã.",
    unclear: "Có mã nhưng chưa rõ. Hãy giữ yên máy, đưa lại gần hơn và tránh bóng loá.",
    broken: "Không mở được ảnh này. Hãy chọn ảnh khác (JPEG hoặc PNG).",
    decoder: "Chưa tải được phần đọc mã. Hãy kiểm tra mạng rồi thử lại.",
  },
  en: {
    title: "Scan a QR code",
    hint: "Hold the code in the middle of the frame, about a hand's width away. The picture stays on this device.",
    starting: "Opening the camera. If the browser asks, choose “Allow”.",
    looking: "Looking for a code…",
    file: "Choose a picture of the code",
    close: "Close",
    denied: "The browser may not use the camera. Allow it with the sign beside the page's address, or choose a picture of the code.",
    missing: "This device has no camera. Choose a picture of the code.",
    busy: "Another program is using the camera. Close it and open this again, or choose a picture of the code.",
    insecure: "This page cannot open the camera because it is not served over https. Choose a picture of the code.",
    none: "There is no QR code in this picture. Take it again from nearer, with all four corners.",
    unclear: "There is a code, but not clear enough. Hold still, go nearer and avoid glare.",
    broken: "This picture cannot be opened. Choose another one (JPEG or PNG).",
    decoder: "What reads codes could not be fetched. Check the network and try again.",
  },
};

const STYLE = `
  .scan { box-sizing: border-box; width: min(34em, 100vw - 1em); max-height: calc(100vh - 1em); padding: 1em; overflow: auto;
    color: var(--ink, #1b1b1f); background: var(--paper, #fff); border: 1px solid var(--line, #dcd6cc); border-radius: 8px; font: inherit; }
  .scan::backdrop { background: rgb(0 0 0 / .6); }
  .scan h2 { margin: 0; font-size: 1.2em; line-height: 1.35; }
  .scan p { margin: .5em 0; }
  .scan .scan-hint { color: var(--soft, #55555e); font-size: .9em; }
  .scan .scan-view { position: relative; aspect-ratio: 4 / 3; background: #1b1b1f; border-radius: 8px; overflow: hidden; }
  .scan video { width: 100%; height: 100%; object-fit: cover; display: block; }
  .scan .scan-view::after { content: ""; position: absolute; inset: 12% 21%; border: 3px solid #fff; border-radius: 12px; }
  .scan .scan-view[hidden] { display: none; }
  .scan .scan-said { min-height: 3.1em; font-weight: 600; }
  .scan .scan-ways { display: flex; flex-wrap: wrap; gap: .75em; }
  .scan .scan-ways > * { box-sizing: border-box; display: inline-flex; align-items: center; min-height: var(--tap, 48px); padding: .4em 1.1em;
    border: 1px solid var(--edge, #77737c); border-radius: 8px; background: none; color: inherit; font: inherit; font-weight: 600; cursor: pointer; }
  .scan input { position: absolute; width: 1px; height: 1px; opacity: 0; }
  .scan .scan-ways > :focus-visible, .scan .scan-ways > :focus-within { outline: 3px solid var(--focus, #ffbf47); box-shadow: 0 0 0 5px #1b1b1f; }
`;

/** Between two looks at the camera: a cheap phone decodes a picture in about as long. */
const PAUSE = 120;
/** The longer side of what the decoder is given; more pixels only take longer. */
const CAMERA_SIDE = 1024;
/** A picture of a whole sheet has a small code in it, a close one a large one. */
const PICTURE_SIDES = [1600, 2800, 800];

/** Opens the dialog and resolves to the first text that is read, or to "" when it was closed without. */
export function once(beside, lang) {
  return new Promise((resolve) => {
    let text = "";
    const hear = (read) => { text = read; return ""; };
    open(beside, lang, hear, () => resolve(text));
  });
}

/** Opens the dialog. `hear(text)` says how it goes on, or "" when that was all. */
export function open(beside, lang, hear, ended) {
  const words = WORDS[lang] ?? WORDS.vi;
  const root = beside.getRootNode();
  styled(root);
  const dialog = element("dialog", { className: "scan" });
  const title = element("h2", { textContent: words.title, id: "scan-title" });
  dialog.setAttribute("aria-labelledby", title.id);
  const hint = element("p", { className: "scan-hint", textContent: words.hint });
  const video = element("video", { muted: true, playsInline: true });
  video.setAttribute("aria-hidden", "true");
  const view = element("div", { className: "scan-view" }, video);
  const said = element("p", { className: "scan-said", textContent: words.starting });
  said.setAttribute("role", "status");
  const input = element("input", { type: "file", accept: "image/*" });
  const file = element("label", {}, words.file, input);
  const close = element("button", { type: "button", textContent: words.close });
  dialog.append(title, hint, view, said, element("div", { className: "scan-ways" }, file, close));
  (root.body ?? root).append(dialog);

  let stream;
  const say = (text) => { if (said.textContent !== text) said.textContent = text; };
  const off = () => {
    for (const track of stream?.getTracks() ?? []) track.stop();
    stream = undefined;
    video.srcObject = null;
  };
  const end = () => {
    off();
    document.removeEventListener("visibilitychange", hidden);
    dialog.remove();
    beside.focus?.();
    ended?.();
  };
  const hidden = () => { if (document.hidden) dialog.close(); };
  const take = (texts) => {
    for (const text of texts) {
      const more = hear(text);
      if (!more) return dialog.close();
      say(more);
    }
  };
  dialog.addEventListener("close", end);
  close.addEventListener("click", () => dialog.close());
  document.addEventListener("visibilitychange", hidden);
  input.addEventListener("change", async () => {
    const [chosen] = input.files;
    input.value = "";
    if (!chosen) return;
    const found = await inPicture(chosen);
    if (typeof found === "string") say(words[found]);
    else take(found);
  });
  dialog.showModal();

  const look = async () => {
    if (!stream || !dialog.open) return;
    if (video.readyState >= 2) {
      const found = await read(video, video.videoWidth, video.videoHeight, CAMERA_SIDE);
      if (!dialog.open) return;
      if (found === "decoder") { off(); view.hidden = true; say(words.decoder); return; }
      if (Array.isArray(found)) take(found);
      else if (found === "unclear" && said.textContent === words.looking) say(words.unclear);
    }
    if (dialog.open) setTimeout(look, PAUSE);
  };
  start().then((opened) => {
    // Closed while the browser was still asking: the camera must not stay on.
    if (!dialog.open) { for (const track of opened.getTracks()) track.stop(); return; }
    stream = opened;
    video.srcObject = stream;
    say(words.looking);
    video.play().then(look, look);
  }, (error) => {
    view.hidden = true;
    say(words[reason(error)]);
  });
}

/** Gives every text in a picture to `hear`; resolves to why there is none, or to how it goes on. */
export async function picture(file, lang, hear) {
  const words = WORDS[lang] ?? WORDS.vi;
  const found = await inPicture(file);
  if (typeof found === "string") return words[found];
  let said = "";
  for (const text of found) said = hear(text);
  return said;
}

async function start() {
  if (!navigator.mediaDevices?.getUserMedia) throw new DOMException("", "SecurityError");
  return navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: { ideal: "environment" }, width: { ideal: 1280 }, height: { ideal: 960 } },
  });
}

function reason(error) {
  switch (error?.name) {
    case "NotFoundError": case "OverconstrainedError": return "missing";
    case "NotReadableError": case "AbortError": return "busy";
    case "SecurityError": return "insecure";
    default: return "denied";
  }
}

/** The texts in a picture, or the name of the reason why there is none. */
async function inPicture(file) {
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (!bitmap) return "broken";
  let found = "none";
  for (const side of PICTURE_SIDES) {
    const next = await read(bitmap, bitmap.width, bitmap.height, side);
    if (Array.isArray(next) || next === "decoder") { found = next; break; }
    if (next === "unclear") found = next;
  }
  bitmap.close();
  return found;
}

let detector;

async function read(source, width, height, side) {
  detector ??= ownDetector();
  const own = await detector;
  if (own) {
    const codes = await own.detect(source).catch(() => []);
    return codes.length > 0 ? codes.map((code) => code.rawValue) : "none";
  }
  return decode(source, width, height, side);
}

/** The browser's own reader of codes, where it has one that knows this kind. */
async function ownDetector() {
  try {
    const formats = await globalThis.BarcodeDetector?.getSupportedFormats();
    return formats?.includes("qr_code") ? new BarcodeDetector({ formats: ["qr_code"] }) : undefined;
  } catch {
    return undefined;
  }
}

let decoder;
let attempt = 0;

async function decode(source, width, height, side) {
  const scale = Math.min(1, side / Math.max(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext("2d", { willReadFrequently: true });
  // What is transparent is paper.
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const luma = new Uint8Array(canvas.width * canvas.height);
  for (let at = 0, from = 0; at < luma.length; at++, from += 4) {
    luma[at] = (data[from] * 77 + data[from + 1] * 151 + data[from + 2] * 28) >> 8;
  }
  decoder ??= begin();
  const camera = await decoder;
  if (!camera) { decoder = undefined; return "decoder"; }
  try {
    return camera.read(luma, canvas.width, canvas.height);
  } catch (error) {
    if (typeof error === "string") return error;
    // The decoder gave up on this picture for good; the next one gets a new one.
    decoder = undefined;
    attempt++;
    return "none";
  }
}

async function begin() {
  try {
    const camera = await import(`../../../camera.js${attempt ? `?${attempt}` : ""}`);
    await camera.default();
    return camera;
  } catch {
    attempt++;
    return undefined;
  }
}

function styled(root) {
  if (root.scanStyled) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  root.scanStyled = true;
}

function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}
