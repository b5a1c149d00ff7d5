// @ts-check
// The script that a page includes.
import { register } from "./register.js";

register();
