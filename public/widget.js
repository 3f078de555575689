// Starts every <thu-tuc> of a page, on this site or on any other:
//
//   <script type="module" src="https://HOST/widget.js"></script>
//   <thu-tuc catalogue="https://HOST/catalogue/"> …what to show until it is ready… </thu-tuc>
//
// What stands inside the element stays visible when the widget cannot start, and the attribute
// `failed` lets a page's own style sheet say so.
import init from "./app.js";

init().catch((reason) => {
  console.error("thu-tuc: the widget could not start.", reason);
  for (const element of document.querySelectorAll("thu-tuc")) {
    element.setAttribute("failed", "");
  }
});
