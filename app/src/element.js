/** What only JavaScript can do, or does in a fraction of the bytes. */

/** The bytes behind a URL. Rejects with the status of a host that answers, or with the network's error. */
export function get(url) {
  const bytes = fetch(url).then(async (answer) => {
    if (!answer.ok) throw answer.status;
    return new Uint8Array(await answer.arrayBuffer());
  });
  // Of several fetches the first that fails is reported; the rest must not fail into the console.
  bytes.catch(() => {});
  return bytes;
}

/** Resolves to true when the link was copied, to false when the citizen chose where to send it. */
export async function share(title, url) {
  if (navigator.share) return navigator.share({ title, url }).then(() => false, () => false);
  return navigator.clipboard.writeText(url).then(() => true, () => false);
}
