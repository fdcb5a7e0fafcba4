// Faults of a store or a handler that would lose an event or handle it twice, and what the ledger must say of each.

/** By name: what becomes of the store or of the handler's options, and the violation that shows it. */
export const mutants = {
  // Whoever dies takes the event along: every retry finds it in work.
  lease: {
    store: (store) => ({
      claim: (key, leaseMs) => store.claim(key, 7.5 * leaseMs),
      renew: (key, owner, leaseMs) => store.renew(key, owner, 7.5 * leaseMs),
    }),
    shows: /though nobody had it in work/,
  },
  // What takes longer than a lease is taken over while it runs.
  renewal: { store: () => ({ renew: async () => true }), shows: /begun by two at once/ },
  busy: {
    store: (store) => ({
      async claim(...given) {
        const claim = await store.claim(...given);
        return claim.state === "busy" ? { state: "claimed", owner: "A".repeat(16) } : claim;
      },
    }),
    shows: /begun by two at once/,
  },
  success: { options: { acknowledge: true }, shows: /acknowledged before its work/ },
};
