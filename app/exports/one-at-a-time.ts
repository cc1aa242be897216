/** Work of one kind: each begins when the one before it is done, however that ended. */
export type Queue = <Made>(work: () => Promise<Made>) => Promise<Made>;

/** For what takes much time or memory: many who ask at the same moment take no more of either than one, and wait. */
export function oneAtATime(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const made = last.then(work, work);
    last = made;
    return made;
  };
}
