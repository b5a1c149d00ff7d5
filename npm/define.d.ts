import { AllianceMapElement } from "./index.js";

export { AllianceMapElement };

declare global {
  interface HTMLElementTagNameMap {
    "alliance-map": AllianceMapElement;
  }
}
