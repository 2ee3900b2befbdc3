/** Does the same to many things, so many at a time. @returns the results, in the order of the things */
export async function atOnce<T, R>(limit: number, things: readonly T[], work: (thing: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = things.entries();
  const worker = async () => {
    for (const [place, thing] of queue) results[place] = await work(thing);
  };
  await Promise.all(Array.from({ length: Math.min(limit, things.length) }, worker));
  return results;
}
