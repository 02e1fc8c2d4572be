/** Table feedback. */
package io.skillforge.matching.store;
