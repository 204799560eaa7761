/** Things to come, by when. */
export type Timetable<Item> = {
  add(instant: number, item: Item): void;
  /** Takes out what is due at a moment, soonest first; costs nothing where nothing is. */
  takeDue(now: number): { instant: number; item: Item }[];
  readonly size: number;
};

/** A binary heap: adding and taking cost the logarithm of what is in it. Instants are milliseconds since 1970. */
export function createTimetable<Item>(): Timetable<Item> {
  const heap: { instant: number; item: Item }[] = [];

  const at = (index: number): number => heap[index]?.instant ?? Number.POSITIVE_INFINITY;

  function swap(one: number, other: number): void {
    const [a, b] = [heap[one], heap[other]];
    if (!a || !b) return;
    heap[one] = b;
    heap[other] = a;
  }

  function take(): { instant: number; item: Item } | undefined {
    const [first] = heap;
    const last = heap.pop();
    if (heap.length === 0 || !last) return first;
    heap[0] = last;
    for (let index = 0; ; ) {
      const left = index * 2 + 1;
      const smaller = at(left + 1) < at(left) ? left + 1 : left;
      if (at(smaller) >= at(index)) return first;
      swap(index, smaller);
      index = smaller;
    }
  }

  return {
    add(instant, item) {
      heap.push({ instant, item });
      for (let index = heap.length - 1; index > 0; ) {
        const parent = (index - 1) >> 1;
        if (at(parent) <= at(index)) return;
        swap(index, parent);
        index = parent;
      }
    },
    takeDue(now) {
      const due: { instant: number; item: Item }[] = [];
      while (at(0) <= now) {
        const next = take();
        if (next) due.push(next);
      }
      return due;
    },
    get size() {
      return heap.length;
    },
  };
}
