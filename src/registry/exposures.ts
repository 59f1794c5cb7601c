/** How far a service may be reachable, from the closest to the widest. */
export const EXPOSURES = ['this-machine', 'trusted-network', 'internet'] as const;
