import { draw } from "./draw.js";

draw({});
