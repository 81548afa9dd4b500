/** The server as one file, made after `next build`. To compile its hundred modules at each start would take half of the start. */
export const builtServer = '.next/standfirst.mjs'

/**
 * How far the server's heap may grow before Node clears it up, in MB. Left to itself Node takes more the more the machine
 * has. Rendering one page after another was seen to do with 110, and takes 270 altogether with these instead of 440.
 */
export const nodeFlags = ['--max-semi-space-size=8', '--max-old-space-size=256']
