// What a phone pays. Bytes are counted by the browser as they cross the network, with brotli, an
// empty cache, and the real catalogue of the ministries where this machine has it.

import { appendFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { Agency, tag } from "../support/agency.ts";
import { openKept } from "../support/family.ts";
import { officialForms } from "../support/forms.ts";
import { Site, required } from "../support/site.ts";
import { expect, test } from "../support/test.ts";
import { Meter, sum, table, type Fetched } from "../support/transfer.ts";
import { Widget } from "../support/widget.ts";

const BUDGET = {
  code: 90_000,
  /** What embedding costs a page before its widget is used. */
  beforeUse: 6_000,
  firstResult: 120_000,
  module: 60_000,
  form: 6_000,
  procedureMedian: 12_000,
  procedureWorst: 40_000,
};

/** So many visitors at once. */
const LANES = 4;

const real = process.env.SITE_NATIONAL;
const folder = real ?? required("SITE_CONTENT");
const catalogue = real ? "the ministries' records and content/" : "content/ alone";

/** What citizens and officials look for, across the ministries; each opens what it finds first. */
const QUERIES = [
  "đăng ký khai sinh", "đăng ký kết hôn", "đăng ký khai tử", "xác nhận tình trạng hôn nhân",
  "cấp căn cước cho người từ đủ 14 tuổi", "cấp hộ chiếu phổ thông", "đăng ký thường trú", "đăng ký tạm trú",
  "tách hộ", "lý lịch tư pháp", "chứng thực bản sao", "chứng thực chữ ký",
  "sang tên sổ đỏ", "tách thửa đất", "chuyển mục đích sử dụng đất", "giấy phép xây dựng nhà ở riêng lẻ",
  "đăng ký hộ kinh doanh", "thành lập doanh nghiệp tư nhân", "đăng ký xe lần đầu", "đổi giấy phép lái xe",
  "trợ cấp hưu trí xã hội", "bảo hiểm xã hội một lần", "cấp chứng chỉ hành nghề khám bệnh, chữa bệnh",
  "giấy phép hoạt động của bệnh viện", "lưu hành thuốc", "an toàn thực phẩm", "cấp phép khai thác khoáng sản",
  "đánh giá tác động môi trường", "giấy phép tài nguyên nước", "kiểm dịch thực vật", "bảo hộ giống cây trồng",
  "giấy phép lao động cho người nước ngoài", "thành lập công đoàn", "công chứng viên", "đấu giá tài sản",
  "luật sư nước ngoài", "chứng khoán ra công chúng", "kiểm toán", "hải quan ưu tiên", "thuế thu nhập cá nhân",
  "quy hoạch xây dựng", "cấp giấy phép cho phương tiện thủy nội địa", "chứng chỉ năng lực hoạt động xây dựng",
  "vũ khí vật liệu nổ", "phòng cháy chữa cháy", "xuất nhập cảnh cho người nước ngoài", "nuôi con nuôi", "quốc tịch Việt Nam",
];

let site: Site;
test.beforeAll(async () => {
  site = await Site.serve(folder);
});
test.afterAll(() => site.stop());

test("code and first result", async ({ page }) => {
  await record(`# Bytes, over ${catalogue}\n`, "new");
  const meter = await Meter.on(page);
  const widget = new Widget(page, site.address);
  await widget.start();
  await widget.search("đăng ký khai sinh");
  // The first rows come while the cards of the others are on their way: those are counted too.
  await expect(widget.results.nth(4)).toBeVisible();
  const files = meter.take();
  // What is made ready while the citizen reads: the page of a procedure, what works offline.
  await page.waitForLoadState("networkidle");
  const later = meter.take();
  const code = files.filter((file) => /\.(wasm|js|css)$/.test(file.path));
  await record(
    `widget code                     ${sum(code, "body")} of ${BUDGET.code}\n` +
      `everything to the first result  ${sum(files, "all")} of ${BUDGET.firstResult} (bodies ${sum(files, "body")})\n` +
      `made ready after it             ${sum(later, "all")}\n` +
      `\n     all      body\n${table(files)}\n\n${table(later)}\n`,
  );
  for (const file of code) expect(file.coding, file.path).toBe("br");
  expect(sum(code, "body"), "widget code").toBeLessThanOrEqual(BUDGET.code);
  expect(sum(files, "all"), "everything until the first result").toBeLessThanOrEqual(BUDGET.firstResult);
});

test("a host page before anybody comes near the widget", async ({ page }) => {
  const agency = await Agency.serve(site.address, { body: `<div class="above"></div>${tag(site.address)}`, style: ".above { height: 4000px }" });
  const meter = await Meter.on(page);
  await page.goto(agency.address);
  await page.waitForTimeout(1_000);
  const files = meter.take().filter((file) => !["/", "/host.js", "/style.css"].includes(file.path));
  await record(`\nhost page before use            ${sum(files, "all")} of ${BUDGET.beforeUse}, ${files.length} requests\n`);
  expect(files.length, table(files)).toBeLessThanOrEqual(2);
  expect(sum(files, "all"), "before use").toBeLessThanOrEqual(BUDGET.beforeUse);
  agency.stop();
});

test("opening one procedure after a search", async ({ browser }) => {
  test.setTimeout(300_000);
  const opened: Opened[] = [];
  const without: string[] = [];
  const waiting = QUERIES.values();
  // Side by side, because nearly all of the time is spent waiting for the quiet after a fetch.
  const lane = async () => {
    for (const query of waiting) {
      const files = await openFirst(browser, query);
      if (files) opened.push({ query, bytes: sum(files, "all"), files });
      else without.push(query);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  opened.sort((one, other) => one.bytes - other.bytes || (one.query < other.query ? -1 : 1));
  const median = opened[Math.floor(opened.length / 2)]!.bytes;
  const worst = opened.at(-1)!;
  await record(
    `\nopening one procedure, median   ${median} of ${BUDGET.procedureMedian} (${opened.length} opened)\n` +
      `opening one procedure, worst    ${worst.bytes} of ${BUDGET.procedureWorst} (“${worst.query}”)\n` +
      `found nothing for ${without.length}: ${without.join("; ")}\n\n` +
      opened.map(({ query, bytes, files }) => `${String(bytes).padStart(8)}  ${files.length} files  ${query}`).join("\n"),
  );
  expect(median, "median").toBeLessThanOrEqual(BUDGET.procedureMedian);
  expect(worst.bytes, `worst: ${worst.query}`).toBeLessThanOrEqual(BUDGET.procedureWorst);
});

/** A procedure that was opened, and what it took. */
interface Opened {
  query: string;
  bytes: number;
  files: Fetched[];
}

/** What a new visitor fetches to open the first result; nothing where nothing is found. */
async function openFirst(browser: Browser, query: string): Promise<Fetched[] | undefined> {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  try {
    const page = await context.newPage();
    const meter = await Meter.on(page);
    const widget = new Widget(page, site.address);
    const drawn = page.waitForResponse(/modules\/procedure_bg\.wasm$/).then((answer) => answer.finished(), () => undefined);
    await widget.start();
    await widget.field.fill(query);
    const nothing = page.getByRole("heading", { name: "Chưa tìm thấy thủ tục nào" });
    await expect(widget.results.first().or(nothing)).toBeVisible();
    if (await nothing.isVisible()) return undefined;
    // She reads the list first; the page of a procedure is made ready meanwhile.
    await page.waitForLoadState("networkidle");
    await drawn;
    meter.take();
    await widget.results.first().click();
    await expect(widget.heading()).toBeVisible();
    await page.waitForLoadState("networkidle");
    return meter.take();
  } finally {
    await context.close();
  }
}

test("filling a form", async ({ page }) => {
  const meter = await Meter.on(page);
  const widget = new Widget(page, site.address);
  await widget.open("#/to-khai/1.004222");
  await page.getByRole("button", { name: "Bắt đầu điền" }).waitFor();
  const opened = meter.take();
  const first = opened.filter((file) => file.path.includes("/modules/"));
  const others = first.filter((file) => !belongs(file, "filler"));
  expect(others.map((file) => file.path), "a form opens without the other modules").toEqual([]);
  const forms = opened.filter((file) => /\/(y-[0-9a-f]+|forms)\.bin$/.test(file.path));
  for (const file of forms) expect(file.body, file.path).toBeLessThanOrEqual(BUDGET.form);

  // On to what needs a card, advice and the desk; the camera's decoder comes where the browser has none.
  await page.getByText("Có mã đề nghị bổ sung").click();
  await page.getByRole("button", { name: "Mở mục cần bổ sung" }).click();
  await page.getByText("Điền nhanh bằng mã QR").click();
  await page.getByRole("button", { name: "Lấy thông tin từ thẻ" }).click();
  await page.getByRole("button", { name: "Bắt đầu điền" }).click();
  await page.waitForLoadState("networkidle");
  const later = meter.take().filter((file) => file.path.includes("/modules/"));
  await record(`\nmodules for forms\n${table([...first, ...later, ...forms])}\n`);
  for (const name of ["filler", "advice", "sources", "papers"]) {
    const bytes = sum([...first, ...later].filter((file) => belongs(file, name)), "body");
    await record(`module ${name.padEnd(10)} ${bytes} of ${BUDGET.module}\n`);
    expect(bytes, `${name} is loaded`).toBeGreaterThan(0);
    expect(bytes, name).toBeLessThanOrEqual(BUDGET.module);
  }
});

test("saving a form as a Word file", async ({ page }) => {
  const meter = await Meter.on(page);
  await openKept(new Widget(page, site.address), page, officialForms().find((form) => form.id === "ct01")!);
  await page.waitForLoadState("networkidle");
  const before = meter.take();
  const isOfTemplate = (file: Fetched) => belongs(file, "template") || /\/x-[0-9a-f]+\.bin$/.test(file.path);
  expect(before.filter(isOfTemplate), "nothing of it is fetched before it is asked for").toEqual([]);
  const code = page.waitForResponse(/template_bg\.wasm/);
  await page.getByRole("button", { name: "Lưu tệp Word" }).click();
  await (await code).finished();
  await expect(page.getByText("Đã lưu tệp Word.")).toBeVisible();
  const files = meter.take().filter(isOfTemplate);
  await record(`\na Word file\n${table(files)}\n`);
  const [module, template] = [true, false].map((is) => files.filter((file) => belongs(file, "template") === is));
  expect(sum(module!, "body"), "it is loaded").toBeGreaterThan(10_000);
  expect(sum(module!, "body")).toBeLessThanOrEqual(BUDGET.module);
  expect(template).toHaveLength(1);
  expect(sum(template!, "body")).toBeLessThanOrEqual(BUDGET.form);
});

/** Whether a file is part of a module; the camera's dialog comes with what reads cards. */
function belongs(file: Fetched, module: string): boolean {
  const scan = module === "sources" ? "|scan-" : "";
  return new RegExp(`/modules/(${module}(\\.js|_bg\\.wasm)|snippets/(${module}-${scan}))`).test(file.path);
}

/** Into the log and into a file that the closing note can quote. */
async function record(text: string, how: "new" | "more" = "more"): Promise<void> {
  console.log(text);
  const results = process.env.RESULTS ?? "test-results";
  await mkdir(results, { recursive: true });
  const file = join(results, "sizes.txt");
  await (how === "new" ? writeFile(file, text) : appendFile(file, text));
}
