// What stands on the pages of a PDF, read with PDF.js.

import { extractText, getDocumentProxy } from "unpdf";

/** The text of each page, in the order in which it was put there. */
export async function pagesOf(pdf: Buffer): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false });
  return text;
}

/** Letters without the room between them, which is the printer's. */
export const letters = (text: string): string => text.normalize("NFC").replace(/\s/gu, "");
