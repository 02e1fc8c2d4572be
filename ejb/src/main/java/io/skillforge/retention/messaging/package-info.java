/** The queue DataRetention. */
package io.skillforge.retention.messaging;
