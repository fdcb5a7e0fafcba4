/** The environment of a process that uses this backend of weseal, or the one that weseal chooses. */
export function withBackend(backend) {
  const { WESEAL_BACKEND: _, ...environment } = process.env;
  return backend ? { ...environment, WESEAL_BACKEND: backend } : environment;
}
