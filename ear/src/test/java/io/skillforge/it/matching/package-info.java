/** Matching over REST, on the server under test. */
package io.skillforge.it.matching;
