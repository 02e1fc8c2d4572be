/** The rules of the house as tests, each proved able to fail on a small house in {@code planted} that breaks them all. */
package io.skillforge.architecture;
