/** Speaks to the server by REST, like any other client. */
package io.skillforge.ops.client;
