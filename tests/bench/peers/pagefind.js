import { serve } from "./page.js";

// Pagefind drops marks itself, but for đ; what is indexed and asked has a d in its place. It works
// in this thread and not in a worker, because the browser slows only this one down.
const plain = (text) => text.normalize("NFC").replace(/đ/g, "d").replace(/Đ/g, "D");

serve(async () => {
  const pagefind = await import(new URL("pagefind/pagefind.js", location.href).href);
  await pagefind.options({
    noWorker: true,
    excerptLength: 1,
    ranking: { termFrequency: 0.3, termSaturation: 1.2, pageLength: 0.6, termSimilarity: 2, metaWeights: { shown: 0 } },
  });
  await pagefind.init();
  return async (query) => {
    const { results } = await pagefind.search(plain(query));
    const data = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    return data.map(({ meta }) => JSON.parse(meta.shown));
  };
});
