/** Invented people, made by the job on a running server. */
package io.skillforge.it.population;
