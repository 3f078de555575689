// Reads a QR code off the screen, with the decoder that the product gives to browsers without one.

import type { Locator } from "@playwright/test";

/** The text of the code that this picture shows. */
export async function readCode(picture: Locator): Promise<string> {
  return picture.evaluate(async (svg) => {
    // Eight pixels a module, drawn by the browser from what the picture is made of.
    const units = (svg as SVGSVGElement).viewBox.baseVal.width;
    const side = 8 * units;
    const canvas = Object.assign(document.createElement("canvas"), { width: side, height: side });
    const context = canvas.getContext("2d")!;
    context.scale(8, 8);
    for (const path of svg.querySelectorAll("path")) {
      context.fillStyle = path.getAttribute("fill")!;
      context.fill(new Path2D(path.getAttribute("d")!));
    }
    const { data } = context.getImageData(0, 0, side, side);
    const luma = Uint8Array.from({ length: side * side }, (_, at) => data[4 * at]!);
    const script = await (await fetch(new URL("modules.js", location.href))).text();
    const folder = script.match(/\.\/(widget\/[0-9a-f]+\/modules\/)/)![1]!;
    const camera = await import(new URL(`${folder}camera.js`, location.href).href);
    await camera.default();
    return camera.read(luma, side, side)[0] as string;
  });
}
