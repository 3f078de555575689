/** The bytes behind a URL; rejects when they cannot be had. */
export async function get(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw answer.status;
  return new Uint8Array(await answer.arrayBuffer());
}
