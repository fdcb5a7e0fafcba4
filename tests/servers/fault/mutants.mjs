// Faults of a store or a handler that would lose an event or handle it twice: the ledger must find each of them.

/** By name: what becomes of the store or of the handler's options. */
export const mutants = {
  // Whoever dies takes the event along: every retry finds it in work.
  lease: {
    store: (store) => ({
      claim: (key, leaseMs) => store.claim(key, 7.5 * leaseMs),
      renew: (key, owner, leaseMs) => store.renew(key, owner, 7.5 * leaseMs),
    }),
  },
  // What takes longer than a lease is taken over while it runs.
  renewal: { store: () => ({ renew: async () => true }) },
  busy: {
    store: (store) => ({
      async claim(...given) {
        const claim = await store.claim(...given);
        return claim.state === "busy" ? { state: "claimed", owner: "A".repeat(16) } : claim;
      },
    }),
  },
  success: { options: { acknowledge: true } },
};
