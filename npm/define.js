// @ts-check
// Registers `<alliance-map>`. On a server that renders pages there is nothing to register it with.
import { register } from "../www/register.js";

export { AllianceMapElement } from "../www/element.js";

if (globalThis.customElements) register();
