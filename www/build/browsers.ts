/** The browsers that the page is built for, all of 2024: the first with `light-dark()`. */
export const BROWSERS = ["chrome123", "firefox120", "safari17.5"];
