declare module 'postject' {
  /** Writes bytes into an executable file (ELF, PE or Mach-O) as a resource of a name, and flips the fuse that says so. */
  export function inject(
    file: string,
    resource: string,
    bytes: Buffer,
    options: { readonly sentinelFuse: string; readonly machoSegmentName?: string },
  ): Promise<void>;
}
