/** The door for notebooks: the whole front door and the charts again, plus output for the kernels. */
export * from "../charts/index.ts";
export * from "../index.ts";
export { toBundle } from "./bundle.ts";
export { type Bundle, type Host, host } from "./host.ts";
export { type Live, live, show } from "./show.ts";
