/** Numbers of one kind in an array that grows: 25 million lines do not fit into objects, but into these. */
export type Growing<Numbers extends Uint32Array | Float64Array> = {
  readonly push: (value: number) => void;
  /** What was pushed, without a copy. */
  readonly values: () => Numbers;
};

export function growingUint32(): Growing<Uint32Array> {
  let array = new Uint32Array(1 << 14);
  let length = 0;
  return {
    push: (value) => {
      if (length === array.length) {
        const larger = new Uint32Array(array.length * 2);
        larger.set(array);
        array = larger;
      }
      array[length++] = value;
    },
    values: () => array.subarray(0, length),
  };
}

export function growingFloat64(): Growing<Float64Array> {
  let array = new Float64Array(1 << 14);
  let length = 0;
  return {
    push: (value) => {
      if (length === array.length) {
        const larger = new Float64Array(array.length * 2);
        larger.set(array);
        array = larger;
      }
      array[length++] = value;
    },
    values: () => array.subarray(0, length),
  };
}
