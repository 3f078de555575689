import Fuse from "fuse.js";
import { fold } from "./fold.js";
import { catalogue, serve } from "./page.js";

// Folded texts, every word matched for itself and weighed by its rarity, names first.
serve(async () => {
  const rows = await catalogue();
  const folded = rows.map(({ name, said, sector, code }) => ({ name: fold(name), said: fold(said), sector: fold(sector), code }));
  const index = new Fuse(folded, {
    keys: [{ name: "name", weight: 3 }, { name: "said", weight: 3 }, { name: "sector", weight: 1 }, { name: "code", weight: 5 }],
    useTokenSearch: true,
    tokenize: /[\p{L}\p{N}.]+/gu,
    ignoreLocation: true,
    threshold: 0.3,
  });
  return (query) => index.search(fold(query), { limit: 10 }).map(({ refIndex }) => rows[refIndex].shown);
});
