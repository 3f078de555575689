// The peers' sites: a page, its script bundled and minified, and the rows or Pagefind's index,
// with brotli beside each as the widget's files have it.

import { build } from "esbuild";
import { readdir, readFile, mkdir, rm, stat, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { digest } from "./kept.js";
import { brotliCompress, constants } from "node:zlib";

export const PEERS = ["pagefind", "minisearch", "flexsearch", "fuse"];

const here = import.meta.dirname;
const compress = promisify(brotliCompress);

/** Large files would take minutes at the best quality for about two hundredths of their size. */
const LARGE = 4_000_000;

const page = (title) => `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="icon" href="data:,">
    <title>${title}</title>
    <script type="module" src="app.js"></script>
  </head>
  <body>
    <h1>Thủ tục hành chính</h1>
    <input id="query" type="text" autocomplete="off" aria-label="Tìm thủ tục">
    <ul id="results" role="listbox"></ul>
  </body>
</html>
`;

/** Makes the site of a peer and gives its folder. One that was made of just this before is taken as
 * it is: Pagefind takes minutes for a hundred thousand pages. */
export async function makeSite(peer, procedures, folder) {
  const site = join(folder, peer);
  const stamp = join(folder, `${peer}.made`);
  const made = await madeOf(peer, procedures);
  if ((await readFile(stamp, "utf8").catch(() => "")) === made) return site;
  const began = Date.now();
  await rm(stamp, { force: true });
  await rm(site, { recursive: true, force: true });
  await mkdir(site, { recursive: true });
  await writeFile(join(site, "index.html"), page(peer));
  await build({
    entryPoints: [join(here, "peers", `${peer}.js`)],
    outfile: join(site, "app.js"),
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    logLevel: "error",
  });
  if (peer === "pagefind") await indexPages(procedures, join(site, "pagefind"));
  else await writeFile(join(site, "rows.json"), rows(procedures));
  await compressAll(site);
  await writeFile(stamp, made);
  console.log(`  the site of ${peer} made in ${((Date.now() - began) / 1000).toFixed(0)} s`);
  return site;
}

/** Everything that a site is made of: the procedures, our scripts, the peers' releases. */
async function madeOf(peer, procedures) {
  const sources = ["sites.js", "package-lock.json", "peers/fold.js", "peers/page.js", `peers/${peer}.js`];
  const texts = await Promise.all(sources.map((name) => readFile(join(here, name))));
  return digest(...texts, procedures.map((one) => JSON.stringify(one)).join("\n"));
}

/** What a row shows, in the order in which the page draws it. */
const shown = ({ short, official, level, fee, time }) => [short, official === short ? "" : official, level, fee, time];

function rows(procedures) {
  const sectors = [...new Set(procedures.map(({ sector }) => sector))];
  const places = new Map(sectors.map((sector, at) => [sector, at]));
  const rows = procedures.map((one) => [one.code, places.get(one.sector), one.said, ...shown(one)]);
  return JSON.stringify({ sectors, rows });
}

async function indexPages(procedures, folder) {
  const pagefind = await import("pagefind");
  const { index, errors } = await pagefind.createIndex({ forceLanguage: "vi", includeCharacters: "." });
  if (!index) throw new Error(`Pagefind does not start: ${errors.join("; ")}`);
  const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
  const plain = (text) => escaped(text.replace(/đ/g, "d").replace(/Đ/g, "D"));
  for (let at = 0; at < procedures.length; at += 500) {
    await Promise.all(
      procedures.slice(at, at + 500).map((one) =>
        index.addHTMLFile({
          url: `/${one.code}`,
          content:
            `<html lang="vi"><body><div data-shown="${escaped(JSON.stringify(shown(one)))}" data-pagefind-meta="shown[data-shown]">` +
            `<p data-pagefind-weight="8">${plain(one.official)}</p>` +
            `<p data-pagefind-weight="6">${plain([one.short, ...one.said].join(" . "))}</p>` +
            `<p data-pagefind-weight="1">${plain(one.sector)}</p><p data-pagefind-weight="9">${one.code}</p></div></body></html>`,
        }),
      ),
    );
  }
  await index.writeFiles({ outputPath: folder });
  await pagefind.close();
}

/** Pagefind's own files are compressed already. */
async function compressAll(folder) {
  for (const name of await readdir(folder, { recursive: true })) {
    if (![".html", ".js", ".json"].includes(extname(name))) continue;
    const bytes = await readFile(join(folder, name));
    const quality = bytes.length > LARGE ? 9 : 11;
    await writeFile(join(folder, `${name}.br`), await compress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }));
  }
}

/** Bytes and files of a folder as a host would send them, compressed copies counted once. */
export async function weight(folder) {
  const names = await readdir(folder, { recursive: true });
  const known = new Set(names);
  let bytes = 0;
  let files = 0;
  for (const name of names) {
    if (/\.(br|gz)$/.test(name) || name.startsWith("catalogue/reference")) continue;
    const about = await stat(join(folder, known.has(`${name}.br`) ? `${name}.br` : name));
    if (!about.isFile()) continue;
    bytes += about.size;
    files += 1;
  }
  return { bytes, files };
}
