/** Files that were given on one screen and are sent by the next: the way there cannot go through an address. */
let handed: readonly File[] = [];

export function handOver(files: readonly File[]): void {
  handed = files;
}

/** Takes what was handed over; the second time there is nothing. */
export function takeHanded(): readonly File[] {
  const files = handed;
  handed = [];
  return files;
}
