/** What is known of the network beside the benchmark. */
export type Network = {
  readonly sectors: readonly { readonly id: string; readonly name: string }[];
  /** All members of the network, with a measurement or not. */
  readonly size: number;
  /** Names of members that agree to be named now; who no longer agrees is left out. */
  readonly names: Readonly<Record<string, string>>;
};
