/** Calls between servers by HTTP, signed as Standard Webhooks says. */
package io.skillforge.platform.webhook;
