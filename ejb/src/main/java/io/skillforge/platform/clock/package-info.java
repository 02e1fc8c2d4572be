/** The one place that reads the system's clock. */
package io.skillforge.platform.clock;
