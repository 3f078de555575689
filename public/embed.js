// The page that writes the tag for an agency: what is chosen is shown at once, and can be copied.

/** The provinces of 1 July 2025, as the catalogue names them. */
const PROVINCES = [
  "Hà Nội", "Huế", "Hải Phòng", "Đà Nẵng", "Hồ Chí Minh", "Cần Thơ", "An Giang", "Bắc Ninh", "Cà Mau", "Cao Bằng",
  "Đắk Lắk", "Điện Biên", "Đồng Nai", "Đồng Tháp", "Gia Lai", "Hà Tĩnh", "Hưng Yên", "Khánh Hòa", "Lai Châu",
  "Lạng Sơn", "Lào Cai", "Lâm Đồng", "Nghệ An", "Ninh Bình", "Phú Thọ", "Quảng Ngãi", "Quảng Ninh", "Quảng Trị",
  "Sơn La", "Tây Ninh", "Thái Nguyên", "Thanh Hóa", "Tuyên Quang", "Vĩnh Long",
];
const ACCENT = "#9e1b1e";
/** What text of the accent colour needs on white paper, and white text on the accent. */
const CONTRAST = 4.5;

const here = new URL(".", import.meta.url).href;
const [form, tag, policy, preview, copied, contrast] = ["wishes", "tag", "policy", "preview", "copied", "contrast"]
  .map((id) => document.getElementById(id));

fill(form.agency, PROVINCES);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("change", show);
document.getElementById("copy").addEventListener("click", copy);
show();

function fill(select, names) {
  for (const name of names) select.append(new Option(name, name));
}

function show() {
  const chosen = new FormData(form);
  const wishes = ["lang", "agency", "field"]
    .map((name) => [name, String(chosen.get(name) ?? "")])
    .filter(([name, value]) => value && !(name === "lang" && value === "vi"));
  const accent = chosen.get("accent") === ACCENT ? "" : String(chosen.get("accent"));
  const frame = chosen.get("way") === "frame";
  tag.value = frame ? frameTag(wishes, accent) : elementTag(wishes, accent);
  policy.textContent = frame
    ? `frame-src ${origin()}; script-src ${origin()}`
    : `script-src ${origin()} 'wasm-unsafe-eval'; connect-src ${origin()}`;
  contrast.textContent = ratioToWhite(String(chosen.get("accent"))) < CONTRAST
    ? "Màu này quá nhạt: chữ trắng trên màu này khó đọc. Nên chọn màu đậm hơn."
    : "Màu này đủ đậm để đọc rõ.";
  copied.textContent = "";
  preview.replaceChildren(frame ? frameElement(wishes, accent) : element(wishes, accent));
}

function origin() {
  return new URL(here).origin;
}

function elementTag(wishes, accent) {
  const attributes = wishes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join("");
  const style = accent && `\n<style>thu-tuc { --thu-tuc-accent: ${accent} }</style>`;
  return `<script type="module" src="${here}thu-tuc.js"></script>${style}
<thu-tuc${attributes}>
  <a href="https://dichvucong.gov.vn">Cổng Dịch vụ công quốc gia</a>
</thu-tuc>`;
}

function frameTag(wishes, accent) {
  return `<script type="module" src="${here}frame-host.js"></script>
<iframe src="${escaped(frameAddress(wishes, accent, "https://TRANG-CUA-BAN"))}"
  title="Tra cứu thủ tục hành chính" loading="lazy" width="100%" height="800"></iframe>`;
}

function frameAddress(wishes, accent, host) {
  const query = new URLSearchParams([["origin", host], ...wishes]);
  if (accent) query.set("accent", accent);
  return `${here}frame.html?${query}`;
}

function element(wishes, accent) {
  const widget = document.createElement("thu-tuc");
  for (const [name, value] of wishes) widget.setAttribute(name, value);
  if (accent) widget.style.setProperty("--thu-tuc-accent", accent);
  widget.addEventListener("thu-tuc:ready", () => learnFields(widget), { once: true });
  return widget;
}

function frameElement(wishes, accent) {
  const frame = document.createElement("iframe");
  frame.title = "Tra cứu thủ tục hành chính";
  frame.src = frameAddress(wishes, accent, origin());
  return frame;
}

/** The fields come from the catalogue that is going to be shown. */
async function learnFields(widget) {
  if (form.field.options.length > 1) return;
  const names = await widget.fields();
  fill(form.field, names.sort((one, other) => one.localeCompare(other, "vi")));
}

async function copy() {
  const done = await navigator.clipboard?.writeText(tag.value).then(() => true, () => false);
  if (!done) tag.select();
  copied.textContent = done ? "Đã chép." : "Chưa chép được. Đoạn thẻ đã được bôi đen, bạn hãy chép bằng bàn phím.";
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

/** The contrast of WCAG between a colour of the form `#rrggbb` and white. */
function ratioToWhite(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
