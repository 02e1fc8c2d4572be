/** Technical kernel: clock, ids, errors, run vocabulary, SQL helpers. No business word. */
package io.skillforge.platform;
