/** The SQL of data keys. */
package io.skillforge.privacy.store;
