import { objectTypes } from '../dialect/dialect';

/** Names of the dialect's objects, to know one in a problem's data. */
export const objectNames = objectTypes.map(({ name }) => name);
