/** The SQL of data keys, of finding people, and of what is done to their rows. */
package io.skillforge.privacy.store;
