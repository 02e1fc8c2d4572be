/** The counts that nodes share: table rate_limits. */
package io.skillforge.platform.limit.store;
