/** The projects of the tests that are samples, in their order. */
export const SAMPLES = ["uni-app", "taro", "templates", "cloud-functions"] as const;
