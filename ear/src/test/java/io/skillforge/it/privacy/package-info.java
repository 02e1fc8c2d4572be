/** Sealed values and their keys, in the server. */
package io.skillforge.it.privacy;
