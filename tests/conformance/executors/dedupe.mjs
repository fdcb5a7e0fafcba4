// Two requests: whether their dedupeKeys are equal.

export function run({ push }, { config, query, requests, sameKey }) {
  const opener = push(config, "en");
  const keys = requests.map(
    (request) => opener.open(request.query ?? query, request.body).dedupeKey,
  );
  if (keys.some((key) => typeof key !== "string" || key === "")) return ["there is no dedupeKey"];
  if (keys.some((key) => key.length > 200)) return ["a dedupeKey has no fixed length"];
  return (keys[0] === keys[1]) === sameKey
    ? []
    : [sameKey ? "the keys differ" : "the keys are equal"];
}
