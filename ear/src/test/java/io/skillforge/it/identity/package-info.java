/** A small application of the tests' own, deployed beside the EAR: who its beans think is calling. */
package io.skillforge.it.identity;
