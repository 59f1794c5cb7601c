/** Ports of which the tests in a browser open the page: one of every archetype, and those that a search leads to. */
export const SAMPLE = [
  22, 24, 25, 53, 80, 123, 225, 389, 443, 512, 587, 988, 989, 1018, 1661, 2988, 3000, 3389, 4144, 5000, 5432, 5900,
  6379, 6443, 8001, 8080, 8443, 27017, 32400, 41900, 51820, 62000, 65535,
] as const;
