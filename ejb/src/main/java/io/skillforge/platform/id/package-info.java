/** The one place that makes identifiers. */
package io.skillforge.platform.id;
