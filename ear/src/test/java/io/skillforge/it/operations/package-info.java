/** Launching and watching jobs over REST, and who may. */
package io.skillforge.it.operations;
