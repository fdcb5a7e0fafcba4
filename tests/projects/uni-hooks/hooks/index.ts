import useAddress from "./use-address";
import useLocation from "./use-location";

export { useAddress, useLocation };
export { default as usePlace } from "./use-place";
export * from "./use-more";
