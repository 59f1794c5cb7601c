/** Stands for the reader's own network where a rule lets it in. */
export const SAMPLE_NETWORK = '192.168.1.0/24';

/** Stands for the machine behind a router until its address is known. */
export const SAMPLE_SERVER = '192.168.1.10';
