/** Goes on with a value in the same turn of the event loop where it is there already, else once it comes. */
export const goOn = <T, R>(value: T | Promise<T>, step: (value: T) => R | Promise<R>): R | Promise<R> =>
  value instanceof Promise ? value.then(step) : step(value)
