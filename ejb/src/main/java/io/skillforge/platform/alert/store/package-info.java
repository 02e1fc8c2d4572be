/** Table alerts. */
package io.skillforge.platform.alert.store;
