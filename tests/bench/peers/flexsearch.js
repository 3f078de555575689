import { Document, Encoder } from "flexsearch";
import { fold } from "./fold.js";
import { catalogue, serve } from "./page.js";

// Folded terms matched from their beginnings; `suggest` lets words be missing, the `tolerant`
// tokenizer of a second reading of the name lets letters be. FlexSearch ranks each field by itself
// and weighs none, so the fields are joined in the order of their worth.
const ORDER = ["code", "name", "said", "tolerant", "sector"];

serve(async () => {
  const rows = await catalogue();
  const encoder = new Encoder({ normalize: fold, dedupe: false, include: { letter: true, number: true, char: "." } });
  const forward = { encoder, tokenize: "forward", resolution: 9, context: { depth: 1, bidirectional: true, resolution: 3 } };
  const index = new Document({
    document: {
      id: "id",
      index: [
        { field: "code", encoder, tokenize: "strict" },
        { field: "name", ...forward },
        { field: "said", ...forward },
        { field: "tolerant", encoder, tokenize: "tolerant" },
        { field: "sector", encoder, tokenize: "forward" },
      ],
    },
  });
  for (const row of rows) index.add({ ...row, tolerant: row.name });
  return (query) => {
    const found = index.search(query, { limit: 10, suggest: true });
    const ids = ORDER.flatMap((field) => found.find((part) => part.field === field)?.result ?? []);
    return [...new Set(ids)].slice(0, 10).map((id) => rows[id].shown);
  };
});
