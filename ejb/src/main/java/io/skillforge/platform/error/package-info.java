/** Errors of the domain: a kind with a stable slug and one sentence for people. */
package io.skillforge.platform.error;
