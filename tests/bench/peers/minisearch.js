import MiniSearch from "minisearch";
import { fold } from "./fold.js";
import { catalogue, serve } from "./page.js";

// Folded terms, the last word as a beginning, a fifth of a word's letters may differ, names first.
serve(async () => {
  const rows = await catalogue();
  const index = new MiniSearch({
    fields: ["name", "said", "sector", "code"],
    tokenize: (text) => text.split(/[\s,;:()“”"/–-]+/u),
    processTerm: (term) => fold(term) || null,
    searchOptions: {
      boost: { name: 3, said: 3, sector: 1, code: 5 },
      prefix: (_, at, terms) => at === terms.length - 1,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
      weights: { fuzzy: 0.3, prefix: 0.6 },
    },
  });
  index.addAll(rows);
  return (query) => index.search(query).slice(0, 10).map(({ id }) => rows[id].shown);
});
