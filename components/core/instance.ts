import { createKit } from './kit'

/** What every component and behavior of the package shares, and the JS API adds to. */
export const kit = createKit()
