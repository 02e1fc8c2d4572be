/** The application server: its base directory, its users, its process, its health and its log. */
package io.skillforge.ops.server;
