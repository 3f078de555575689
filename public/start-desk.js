// Starts the officer's page. What stands in <main> stays visible when it cannot start.
import init, { start } from "./modules/desk.js";

const place = document.getElementById("desk");
init().then(
  () => start(place, place.dataset.catalogue),
  (reason) => console.error("desk: the page could not start.", reason),
);
