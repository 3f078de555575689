import { Document, Encoder } from "flexsearch";
import { fold } from "./fold.js";
import { catalogue, serve } from "./page.js";

// Folded terms matched from their beginnings; the `tolerant` tokenizer of a second reading of the
// name forgives slips. FlexSearch ranks each field by itself and weighs none, so a row is ranked by
// its places in all of them, names and sayings before fields. Rows that hold every word come first;
// `suggest`, which lets words be missing, only fills what is left: asked for at once it buried a
// saying that fitted whole under names that fitted in part (0.16 against 0.68 over colloquial.tsv).
const WORTH = { code: 5, name: 3, said: 3, tolerant: 1, sector: 0.5 };

serve(async () => {
  const rows = await catalogue();
  const encoder = new Encoder({ normalize: fold, dedupe: false, include: { letter: true, number: true, char: "." } });
  const index = new Document({
    document: {
      id: "id",
      index: [
        { field: "code", encoder, tokenize: "strict" },
        { field: "name", encoder, tokenize: "forward", resolution: 9 },
        { field: "said", encoder, tokenize: "forward", resolution: 9 },
        { field: "tolerant", encoder, tokenize: "tolerant" },
        { field: "sector", encoder, tokenize: "forward" },
      ],
    },
  });
  for (const row of rows) index.add({ ...row, tolerant: row.name });
  const ranked = (query, suggest) => {
    const worth = new Map();
    for (const { field, result } of index.search(query, { limit: 50, suggest })) {
      result.forEach((id, at) => worth.set(id, (worth.get(id) ?? 0) + WORTH[field] / (at + 3)));
    }
    return [...worth].sort((one, other) => other[1] - one[1]).map(([id]) => id);
  };
  return (query) => {
    const whole = ranked(query, false);
    const ids = whole.length < 10 ? [...whole, ...ranked(query, true)] : whole;
    return [...new Set(ids)].slice(0, 10).map((id) => rows[id].shown);
  };
});
