/** What is compared does the same: checked before anything is timed. */

import assert from "node:assert/strict";

/** Every contender gives the same events, as plain data, and `read` touches every field of them. */
export function assertSameEvents(contenders, { requests, read }, body) {
  for (const request of requests) {
    const [ours, ...others] = contenders.map(({ name, open }) => ({
      name,
      event: open(request.query, request[body]),
    }));
    assertPlain(ours.event);
    assertReadsAll(read, ours.event);
    // Through JSON, since prototypes and the order in memory are nobody's result.
    for (const { name, event } of others) {
      assert.deepEqual(plain(event), plain(ours.event), name);
      assert.equal(read(event), read(ours.event), name);
    }
  }
}

const plain = (value) => JSON.parse(JSON.stringify(value));

/** No getter that would do the work later. */
function assertPlain(value) {
  for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(value))) {
    assert.ok("value" in property, `${name} is a getter`);
    if (typeof property.value === "object" && property.value !== null) assertPlain(property.value);
  }
}

function assertReadsAll(read, event) {
  const unread = new Set();
  read(watch(event, "", unread));
  assert.deepEqual([...unread], [], "fields that are not read");
}

/** The same object, which crosses off what is read of it. */
function watch(value, path, unread) {
  const seen = {};
  for (const [name, member] of Object.entries(value)) {
    const place = `${path}/${name}`;
    unread.add(place);
    seen[name] = typeof member === "object" ? watch(member, place, unread) : member;
  }
  return new Proxy(Array.isArray(value) ? Object.values(seen) : seen, {
    get(target, name, receiver) {
      unread.delete(`${path}/${String(name)}`);
      return Reflect.get(target, name, receiver);
    },
  });
}
